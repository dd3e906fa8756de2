import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Node } from './References.ts';

/** By the values of nodes. */
type Known<Result> = Map<unknown, Result>;

interface KnownOf<Result> {
  readonly own: Known<Result>;
  readonly external: Known<Result>;
}

/**
 * A function that reads a node of a document once, however many operations and `$ref`s lead there. What
 * it knows belongs to the document, as other documents may hold the same object and mean something else.
 */
export function oncePerNode<Result>(
  read: (node: Node, document: OpenApiDocument) => Result,
): (node: Node, document: OpenApiDocument) => Result {
  const known = new WeakMap<OpenApiDocument, KnownOf<Result>>();
  const knownOf = (document: OpenApiDocument) => {
    const ofDocument: KnownOf<Result> = { own: new Map(), external: new Map() };
    known.set(document, ofDocument);
    return ofDocument;
  };
  return (node, document) => {
    const { value, external } = node;
    if (typeof value !== 'object' || value === null) return read(node, document);
    const ofDocument = known.get(document) ?? knownOf(document);
    // A `$ref` below it leads somewhere else where it stands in another file.
    const results = external ? ofDocument.external : ofDocument.own;
    const before = results.get(value);
    if (before !== undefined || results.has(value)) return before as Result;
    const result = read(node, document);
    results.set(value, result);
    return result;
  };
}
