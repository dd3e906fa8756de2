/** Some English verbs, and how they end where a text is about what an operation does. */
export interface Verbs {
  /** As they stand in names: `cancel`. */
  readonly base: ReadonlySet<string>;
  /** `cancels`, `canceling`, `cancelling`, `canceled` and `cancelled`. */
  readonly inflected: ReadonlySet<string>;
}

/** Takes the base forms with spaces between. All verbs are inflected alike, whatever that gives. */
export function verbs(text: string): Verbs {
  const base = text.trim().split(/\s+/);
  return { base: new Set(base), inflected: new Set(base.flatMap(inflections)) };
}

/** With the last letter doubled too (`stopping`): a form that is no word does no harm. */
function inflections(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const doubled = `${verb}${verb.slice(-1)}`;
  return [
    thirdPerson(verb),
    ...[`${stem}ing`, `${doubled}ing`],
    ...[`${stem.replace(/([^aeiou])y$/, '$1i')}ed`, `${doubled}ed`],
  ];
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ies');
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
