import type { Style } from './Style.ts';
import type { MapNode, Mapping } from './SyntaxNode.ts';

/** What happens to the members of a map; at least one of them is kept. */
export interface MapChange {
  readonly node: MapNode;
  readonly removed: ReadonlySet<Mapping>;
  readonly added: readonly (readonly [key: string, value: unknown])[];
  readonly style: Style;
}
