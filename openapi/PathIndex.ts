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
  /** By path, what all paths to its resource have in common. */
  readonly #keys = new Map<string, string>();

  private constructor({ operationsByPath }: OpenApiDocument) {
    for (const [path, operations] of operationsByPath) {
      const key = pathSegments(path).join('/');
      const resource = this.#resources.get(key) ?? new Map<string, Operation>();
      for (const operation of operations) {
        if (!resource.has(operation.method)) resource.set(operation.method, operation);
      }
      this.#keys.set(path, key);
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
    return this.#resources.get(this.#keys.get(path) ?? '') ?? none;
  }

  /** The operations on the path of an operation followed by one parameter. */
  onItemsOf({ path }: Operation): ResourceOperations {
    const key = this.#keys.get(path);
    return this.#resources.get(key ? `${key}/{}` : '{}') ?? none;
  }
}
