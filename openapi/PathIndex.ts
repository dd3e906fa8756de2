import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import { pathSegments } from './pathSegments.ts';

/** The operations of one resource by method. */
export type ResourceOperations = ReadonlyMap<string, Operation>;

const indexes = new WeakMap<OpenApiDocument, PathIndex>();
const none: ResourceOperations = new Map();

/** The operations of a document by what their paths have in common, see `pathSegments`. */
export class PathIndex {
  readonly #resources = new Map<string, Map<string, Operation>>();

  private constructor({ operations }: OpenApiDocument) {
    for (const operation of operations) {
      const key = keyOf(pathSegments(operation.path));
      const resource = this.#resources.get(key) ?? new Map<string, Operation>();
      if (!resource.has(operation.method)) resource.set(operation.method, operation);
      this.#resources.set(key, resource);
    }
  }

  /** The index of a document, built once. */
  static of(document: OpenApiDocument): PathIndex {
    const index = indexes.get(document) ?? new PathIndex(document);
    indexes.set(document, index);
    return index;
  }

  /** The operations on the path of an operation, that one among them. */
  on({ path }: Operation): ResourceOperations {
    return this.#resources.get(keyOf(pathSegments(path))) ?? none;
  }

  /** The operations on the path of an operation followed by one parameter. */
  onItemsOf({ path }: Operation): ResourceOperations {
    return this.#resources.get(keyOf([...pathSegments(path), '{}'])) ?? none;
  }
}

function keyOf(segments: readonly string[]): string {
  return segments.join('/');
}
