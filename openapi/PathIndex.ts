import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import { pathSegments } from './pathSegments.ts';

/** The operations of one resource by method. */
export type ResourceOperations = ReadonlyMap<string, Operation>;

/** A resource: what all paths to it have. */
interface Resource {
  readonly operations: Map<string, Operation>;
  /** The methods of its `additionalOperations`; resources may share a set. */
  readonly additional: Set<ReadonlySet<string>>;
}

const indexes = new WeakMap<OpenApiDocument, PathIndex>();
const none: Resource = { operations: new Map(), additional: new Set() };

/** The operations of a document by what their paths have in common, see `pathSegments`. */
export class PathIndex {
  readonly #resources = new Map<string, Resource>();
  /** By path, what all paths to its resource have in common. */
  readonly #keys = new Map<string, string>();

  private constructor({ additionalOperations, operationsByPath }: OpenApiDocument) {
    for (const [path, operations] of operationsByPath) {
      const key = pathSegments(path).join('/');
      const resource = this.#resources.get(key) ?? { operations: new Map(), additional: new Set() };
      for (const operation of operations) {
        if (resource.operations.has(operation.method)) continue;
        resource.operations.set(operation.method, operation);
      }
      for (const methods of additionalOperations.methodsOn(path)) resource.additional.add(methods);
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
    return this.#resourceOf(path).operations;
  }

  /** The operations on the path of an operation followed by one parameter. */
  onItemsOf({ path }: Operation): ResourceOperations {
    const key = this.#keys.get(path);
    return (this.#resources.get(key ? `${key}/{}` : '{}') ?? none).operations;
  }

  /** The methods on the path of an operation, one after another. */
  *methods({ path }: Operation): Iterable<string> {
    const { additional, operations } = this.#resourceOf(path);
    yield* operations.keys();
    for (const methods of additional) {
      for (const method of methods) if (!operations.has(method)) yield method;
    }
  }

  /** The same without its own. */
  *otherMethods(operation: Operation): Iterable<string> {
    for (const method of this.methods(operation)) if (method !== operation.method) yield method;
  }

  /** Whether an operation's path has a method. */
  has({ path }: Operation, method: string): boolean {
    const { additional, operations } = this.#resourceOf(path);
    return operations.has(method) || [...additional].some((methods) => methods.has(method));
  }

  #resourceOf(path: string): Resource {
    return this.#resources.get(this.#keys.get(path) ?? '') ?? none;
  }
}
