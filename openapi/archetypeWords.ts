/**
 * The English words that tell what an operation does where the paths leave it open. The lists need
 * not be complete: a word that is missing costs a finding at most.
 */
export const archetypeWords = {
  /** At the beginning of the last segment of a path: it is an action, no resource. */
  controller: words(`
    activate add apply approve calculate cancel check confirm convert create deactivate delete
    disable enable execute find generate get login logout query reject remove reset search send
    start stop submit sync update validate verify
  `),
  /** Make a resource. */
  create: words('create creates creating creation insert inserts new'),
  /** Make a resource, or give one that is there to another. */
  add: words('add adds adding'),
  /** At the beginning of a name or a text: answer or change what is there. */
  other: words(`
    assign assigns change changes check checks edit edits execute executes fetch fetches find finds
    get gets list lists lookup modify modifies query queries read reads retrieve retrieves return
    returns save saves search searches set sets validate validates verify verifies
  `),
  /** Anywhere: what is there is changed, even if it can be created too. */
  upsert: words('overwrite overwrites replace replaces update updates upsert upserts'),
  /** Anywhere: there are several at once, each with an outcome of its own. */
  bulk: words('batch bulk mass multiple'),
} as const;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
