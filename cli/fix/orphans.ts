import type { JsonPath } from '../../openapi/JsonPath.ts';
import { ownMember } from '../../openapi/References.ts';
import type { Mend } from './Plan.ts';
import type { Source } from './source/Source.ts';

/** How many keys lead to a shared definition: `components/schemas/Pet`, `definitions/Pet`. */
const component = /^#\/(?:components\/[^/]+|definitions|parameters|responses)\/[^/]+/;

/**
 * Why mends are not to be made: they would leave shared definitions that nothing uses. Whether these can
 * go too, only who knows the other files can tell.
 */
export function orphaning(
  before: Source,
  after: Source,
  mends: readonly Mend[],
): ReadonlyMap<Mend, string> {
  const used = usedBy(after.data);
  const lost = new Set([...usedBy(before.data)].filter((name) => !used.has(name)));
  if (lost.size === 0) return new Map();
  return new Map(
    mends.flatMap((mend): [Mend, string][] => {
      const takenOut = mend.edits.map(({ path }) => usedBy(valueAt(before.data, path)));
      const orphan = takenOut.flatMap((names) => [...names]).find((name) => lost.has(name));
      return orphan === undefined ? [] : [[mend, `nothing would use ${orphan} any more`]];
    }),
  );
}

/** The shared definitions that a value refers to. */
function usedBy(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    const name = component.exec(value)?.[0];
    if (name !== undefined) found.add(name);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) usedBy(member, found);
  }
  return found;
}

function valueAt(data: unknown, path: JsonPath): unknown {
  return path.reduce((value, key) => ownMember(value, String(key)), data);
}
