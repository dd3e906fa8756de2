import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';

/**
 * The path item of an operation as it stands in `paths`, and the one that its `$ref` leads to where
 * it has one. Both hold: OpenAPI leaves undefined only what stands on both sides.
 */
export function pathItemSides({ document, ownItem }: Operation): readonly Node[] {
  const target = document.references.follow(ownItem);
  return target === ownItem ? [ownItem] : [ownItem, target];
}
