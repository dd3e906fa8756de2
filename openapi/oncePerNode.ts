import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Node } from './References.ts';

type Known<Result> = Map<unknown, Result>;

/**
 * A function that reads a node of a document once, however many operations and `$ref`s lead there. What
 * it knows belongs to the document, as other documents may hold the same object and mean something else.
 */
export function oncePerNode<Result>(
  read: (node: Node, document: OpenApiDocument) => Result,
): (node: Node, document: OpenApiDocument) => Result {
  const known = new WeakMap<OpenApiDocument, { own: Known<Result>; external: Known<Result> }>();
  return (node, document) => {
    const { value, external } = node;
    if (typeof value !== 'object' || value === null) return read(node, document);
    const ofDocument = known.get(document) ?? { own: new Map(), external: new Map() };
    known.set(document, ofDocument);
    // A `$ref` below it leads somewhere else where it stands in another file.
    const results = external ? ofDocument.external : ofDocument.own;
    if (!results.has(value)) results.set(value, read(node, document));
    return results.get(value) as Result;
  };
}
