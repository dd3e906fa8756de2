import { verbs } from './verbs.ts';
import { wordSet } from './wordSet.ts';

/**
 * The English words that tell what an operation does where the paths leave it open. A verb that is
 * missing from those that create nothing can cost a false finding, so those lists are long. What
 * may create or not as well (`send`, `submit`, `start`, `generate`, `register`, `upload`, `run`) is in
 * none of them.
 */
export const archetypeWords = {
  /** At the beginning of the last segment of a path: it is an action, no resource. */
  controller: wordSet(`
    activate add apply approve calculate cancel check confirm convert create deactivate delete
    disable enable execute find generate get login logout query reject remove reset search send
    start stop submit sync update validate verify
  `),
  /** Make a resource. */
  create: wordSet('create creates creating creation insert inserts inserting insertion new'),
  /** Make a resource, or give one that is there to another. */
  add: wordSet('add adds adding'),
  /** Anywhere: what is there is changed, even if it can be created too. */
  upsert: wordSet(`
    overwrite overwrites overwriting overwritten overwrote
    replace replaces replacing replaced
    update updates updating updated
    upsert upserts upserting upserted
  `),
  /** Anywhere: there are several at once, each with an outcome of its own. */
  bulk: wordSet('batch bulk mass multiple'),
  /** What a path is below an item where it is no resource: `/orders/{id}/actions/create_invoice`. */
  actions: wordSet('action actions'),
  /** Answer, change or remove what is there; no nouns, so that they can be nothing but verbs. */
  action: verbs(`
    abort accept ack acknowledge activate analyse analyze anonymise anonymize apply approve
    assign authenticate autocomplete browse calculate cancel clear compare confirm consume
    deactivate decline decode decommission decrypt delete demote deny deregister destroy detach
    detect determine disable disassociate discard disconnect dismiss dissociate download edit
    eject empty enable encode encrypt erase evaluate evict exclude execute expire explain fetch
    find finish flush geocode get hide inspect invalidate kill login logoff logon logout lookup
    migrate modify move mute notify obtain parse pause predict promote provide prune purge
    reactivate reassign reboot rebuild recalculate receive recompute reconcile redeem refresh
    regenerate reindex reject reload remove rename render renew reopen reorder resend resize
    resolve restart resume retrieve retry revert revoke rollback rotate save select settle
    shutdown signin signout simulate snooze sort subscribe suggest suspend swap synchronise
    synchronize tell terminate toggle translate trash truncate unarchive unassign unban unbind
    unblock undelete undeploy undo unfollow uninstall unlike unlink unlock unmount unmute unpin
    unpublish unregister unset unshare unsubscribe untag validate verify wipe withdraw
  `),
  /** The same, but nouns as well: a search or an export can be a resource, and be created. */
  actionOrNoun: verbs(`
    archive block capture change check close compute count drop estimate export filter
    halt leave list lock mark match merge mount peek ping poll preview print process query
    rank read recommend refund reset restore return scale score search set show split stop
    stream sync test view void watch
  `),
  /** Nouns of such verbs: `Cancellation of an order`, `Order cancellation`. */
  deed: wordSet(`
    activation anonymisation anonymization authentication calculation cancelation cancellation
    comparison computation deactivation decryption deletion encryption evaluation execution
    invalidation migration modification reactivation removal restoration retrieval
    revocation rotation simulation synchronisation synchronization termination translation
    validation verification
  `),
  /** Of what is there before: `If it already exists, it is updated`. */
  present: wordSet('already exist exists'),
  /** The same, but also in `To update an existing order, use PUT`. */
  existing: wordSet('existing'),
  /** The same where it is not created: `Otherwise it is updated`. */
  otherwise: wordSet('otherwise'),
  /** What becomes of it then: these and any form of `upsert`, of the `existing` only `upserted`. */
  altered: wordSet(`
    changed edited extended extends merged merges modified modifies overridden patched
  `),
  upserted: wordSet(`
    overwrites overwritten replaces replaced updates updated upserts upserted
  `),
  /** It is the answer: only in a sentence that says of it that it exists. */
  answered: wordSet('returned returns reused reuses'),
  /** It stays as it is, or is changed by what may be nouns: both only in such a sentence. */
  kept: wordSet('edits ignored kept keeps overrides patches retained unchanged'),
  negation: wordSet('cannot never no not t without'),
  /** It may fail where something exists or not, which is no way to create nothing. */
  refusal: wordSet(`
    cannot conflict conflicts denied denies error errors exception exceptions fail failed fails
    failure fault faults forbidden invalid raise raised raises refused refuses reject rejected
    rejects throw throws thrown
  `),
  /** Behind these, a text speaks of what others do: `Creates a job that can pause or stop`. */
  aside: wordSet('as can for if may so that to when where which who you'),
  /** At the beginning of a text, before its verb: `This endpoint allows you to ...`. */
  lead: wordSet(`
    a ability able admin administrator allow allows alpha an and api asynchronous asynchronously b
    beta by call can client clients customer customers deprecated enables endpoint experimental for
    function http if internal is it lets method operation p permits please possible post private
    public request resource route service the this to use user users uses using via we will
    with you
  `),
} as const;
