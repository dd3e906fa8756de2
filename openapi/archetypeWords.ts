import { verbs } from './verbs.ts';

/**
 * The English words that tell what an operation does where the paths leave it open. A verb that is
 * missing from those that create nothing can cost a false finding, so those lists are long. What
 * may create or not as well (`send`, `submit`, `start`, `generate`, `register`, `upload`, `run`) is in
 * none of them.
 */
export const archetypeWords = {
  /** At the beginning of the last segment of a path: it is an action, no resource. */
  controller: words(`
    activate add apply approve calculate cancel check confirm convert create deactivate delete
    disable enable execute find generate get login logout query reject remove reset search send
    start stop submit sync update validate verify
  `),
  /** Make a resource. */
  create: words('create creates creating creation insert inserts inserting insertion new'),
  /** Make a resource, or give one that is there to another. */
  add: words('add adds adding'),
  /** Anywhere: what is there is changed, even if it can be created too. */
  upsert: words(`
    overwrite overwrites overwriting overwritten overwrote
    replace replaces replacing replaced
    update updates updating updated
    upsert upserts upserting upserted
  `),
  /** Anywhere: there are several at once, each with an outcome of its own. */
  bulk: words('batch bulk mass multiple'),
  /** What a path is below an item where it is no resource: `/orders/{id}/actions/create_invoice`. */
  actions: words('action actions'),
  /** Answer, change or remove what is there; no nouns, so that they can be nothing but verbs. */
  action: verbs(`
    abort accept acknowledge activate analyse analyze apply approve assign authenticate autocomplete
    browse calculate cancel clear compare confirm deactivate decline decode decommission decrypt
    delete demote deny deregister destroy detach detect disable disassociate disconnect discard
    dismiss dissociate download edit eject empty enable encode encrypt erase evaluate evict exclude
    execute expire explain fetch find finish flush geocode get hide inspect invalidate kill login
    logoff logon logout lookup modify move mute notify obtain pause predict promote prune purge
    reactivate reassign reboot rebuild recalculate recompute reconcile refresh regenerate reindex
    reject reload remove rename renew reopen reorder resend resolve restart resume retrieve retry revert
    revoke rollback save shutdown signin signout simulate sort subscribe suggest suspend swap
    synchronise synchronize terminate toggle trash unarchive unassign unban unblock unbind
    undeploy undo unfollow uninstall unlike unlink unlock unmute unpin unpublish unregister unset
    unshare unsubscribe untag validate verify withdraw
  `),
  /** The same, but nouns as well: a search or an export can be a resource, and be created. */
  actionOrNoun: verbs(`
    archive change check close count estimate export filter halt leave list lock match mark
    peek ping poll preview query read recommend reset return search set show stop sync
    test view
  `),
  /** Of what is there before: `If it already exists, it is updated`. */
  present: words('already exist exists'),
  /** The same, but also in `To update an existing order, use PUT`. */
  existing: words('existing'),
  /** The same where it is not created: `Otherwise it is updated`. */
  otherwise: words('otherwise'),
  /** What becomes of it then: these and any form of `upsert`, of the `existing` only `upserted`. */
  altered: words(`
    changed edited extended extends merged merges modified modifies overridden patched
  `),
  upserted: words(`
    overwrites overwritten replaces replaced updates updated upserts upserted
  `),
  /** It is the answer: only in a sentence that says of it that it exists. */
  answered: words('returned returns reused reuses'),
  /** It stays as it is. */
  kept: words('ignored kept keeps retained unchanged'),
  negation: words('cannot never no not t without'),
  /** It may fail where something exists or not, which is no way to create nothing. */
  refusal: words(`
    cannot conflict conflicts denied denies error errors exception exceptions fail failed fails
    failure fault faults forbidden invalid raise raised raises refused refuses reject rejected
    rejects throw throws thrown
  `),
  /** Behind these, a text speaks of what others do: `Creates a job that can pause or stop`. */
  aside: words('as can for if may so that to when where which who you'),
  /** At the beginning of a text, before its verb: `This endpoint allows you to ...`. */
  lead: words(`
    a ability able admin administrator allow allows alpha an and api asynchronous asynchronously b
    beta by call can client clients customer customers deprecated enables endpoint experimental for
    function http if internal is it lets method operation p permits please possible post private
    public request resource route service the this to use user users uses using via we will
    with you
  `),
} as const;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
