import type { Edit } from '../../../findings/Fix.ts';

/** The places of a document that edits touch, as a tree. */
export interface Touched {
  /** What the member is called then. */
  readonly to: string | undefined;
  /** Whether its value is another, rather than the same with other members. */
  readonly isWhole: boolean;
  readonly members: ReadonlyMap<string, Touched>;
}

interface Growing extends Touched {
  to: string | undefined;
  isWhole: boolean;
  readonly members: Map<string, Growing>;
}

/** The places that edits touch. */
export function touchedBy(edits: readonly Edit[]): Touched {
  const root = untouched();
  for (const edit of edits) {
    const place = edit.path.map(String).reduce(memberOf, root);
    if (edit.change === 'rename') place.to = edit.to;
    if (edit.change === 'set' || edit.change === 'own') place.isWhole = true;
  }
  return root;
}

function memberOf({ members }: Growing, key: string): Growing {
  const member = members.get(key) ?? untouched();
  members.set(key, member);
  return member;
}

function untouched(): Growing {
  return { to: undefined, isWhole: false, members: new Map() };
}
