import { membersOf } from './data/membersOf.ts';
import { valueAt } from './data/valueAt.ts';
import type { Mend } from './Plan.ts';

/** How many keys lead to a shared definition: `components/schemas/Pet`, `definitions/Pet`. */
const component = /^#\/(?:components\/[^/]+|definitions|parameters|responses)\/[^/]+/;

/**
 * Why mends, which make `after` of what a document says, are not to be made: they would leave shared
 * definitions that nothing uses. Whether these can go too, only who knows the other files can tell.
 */
export function orphaning(
  before: unknown,
  after: unknown,
  mends: readonly Mend[],
): ReadonlyMap<Mend, string> {
  const takenOut = mends.map(({ edits }) => usedBy(edits.map(({ path }) => valueAt(before, path))));
  if (takenOut.every(({ size }) => size === 0)) return new Map();
  const used = usedBy(after);
  return new Map(
    mends.flatMap((mend, index): [Mend, string][] => {
      const orphan = [...(takenOut[index] ?? [])].find((name) => !used.has(name));
      return orphan === undefined ? [] : [[mend, `nothing would use ${orphan} any more`]];
    }),
  );
}

/** The shared definitions that a value refers to. */
function usedBy(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    const name = component.exec(value)?.[0];
    if (name !== undefined) found.add(name);
  }
  for (const member of membersOf(value)) usedBy(member, found);
  return found;
}
