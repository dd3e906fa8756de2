import { addTo } from './groupBy.ts';
import type { JsonPath } from './JsonPath.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import { type Node, ownMember } from './References.ts';
import type { Response } from './Response.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import type { ResponsesObject } from './ResponsesObject.ts';
import { type Choice, type SharedResponse, SharedResponses } from './SharedResponses.ts';

/** The operations that lead to the same responses. */
interface Group {
  readonly whole: Operation[];
  /** Those of which single responses are in scope, by their keys. */
  readonly byKey: Map<string, Operation[]>;
}

/**
 * What of a document a check looks at: all of it, or what is at or below some nodes of it (`$.paths`, a
 * path item, an operation) or has such a node as a part.
 */
export class Scope {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  /** Of operations of which single responses are chosen, their keys. */
  readonly #keys = new Map<Operation, Set<string>>();
  #shared: SharedResponses | undefined;
  #groups: ReadonlyMap<ResponsesObject, Group> | undefined;

  /** Takes the paths to the nodes; a node outside `paths` has nothing to look at. */
  constructor(document: OpenApiDocument, ...paths: readonly JsonPath[]) {
    this.document = document;
    this.operations = this.#readOperations(paths);
  }

  /** The responses that are chosen, once for all operations in scope that lead there. */
  sharedResponses(choice: Choice): readonly SharedResponse[] {
    return this.#sharedResponses.chosen(choice);
  }

  /** The operations, those together that share their responses. */
  get sharedOperations(): readonly (readonly Operation[])[] {
    return this.#sharedResponses.operations;
  }

  /** The responses that are chosen, of each operation; few, unless operations are. */
  responses(choice: Choice): readonly Response[] {
    return this.sharedResponses(choice).flatMap(({ entry, operations }) =>
      operations.map((operation) => operation.responseOf(entry)),
    );
  }

  /**
   * The path items, operations and responses that carry an extension, on either side of their `$ref`s.
   * Each once.
   */
  holders(extension: string): readonly Node[] {
    const found = new Map<unknown, Node>();
    const add = (nodes: readonly Node[]) => {
      for (const node of nodes) {
        if (ownMember(node.value, extension) === undefined || found.has(node.value)) continue;
        found.set(node.value, node);
      }
    };
    for (const { holders } of this.operations) add(holders);
    for (const { entry } of this.sharedResponses(() => true)) add(entry.nodes);
    return [...found.values()];
  }

  get #sharedResponses(): SharedResponses {
    if (this.operations === this.document.operations) return this.document.sharedResponses;
    const usersOf = (entry: ResponseEntry) => this.#usersOf(entry);
    this.#shared ??= new SharedResponses(
      this.operations,
      this.#keys.size > 0 ? usersOf : undefined,
    );
    return this.#shared;
  }

  #usersOf({ key, of }: ResponseEntry): readonly Operation[] {
    this.#groups ??= this.#groupOperations();
    const { byKey, whole } = this.#groups.get(of) as Group;
    const some = byKey.get(key);
    return some === undefined ? whole : [...whole, ...some];
  }

  #groupOperations(): ReadonlyMap<ResponsesObject, Group> {
    const groups = new Map<ResponsesObject, Group>();
    for (const operation of this.operations) {
      const { responsesObject } = operation;
      const group: Group = groups.get(responsesObject) ?? { whole: [], byKey: new Map() };
      groups.set(responsesObject, group);
      const keys = this.#keys.get(operation);
      if (keys === undefined) group.whole.push(operation);
      for (const key of keys ?? []) addTo(group.byKey, key, operation);
    }
    return groups;
  }

  #readOperations(paths: readonly JsonPath[]): readonly Operation[] {
    const { operations } = this.document;
    if (paths.some((path) => path.length === 0 || isAllOfPaths(path))) return operations;
    return paths.length === 0 ? operations : this.#below(paths);
  }

  #below(paths: readonly JsonPath[]): readonly Operation[] {
    const found = new Set<Operation>();
    const whole = new Set<Operation>();
    for (const path of paths) {
      for (const operation of this.#operationsAt(path.map(String))) {
        found.add(operation);
        const [member, key] = path.slice(operation.location.length).map(String);
        const isWhole = member === undefined || (member === 'responses' && key === undefined);
        if (isWhole) whole.add(operation);
        const keys = this.#keys.get(operation) ?? new Set();
        this.#keys.set(
          operation,
          member === 'responses' && key !== undefined ? keys.add(key) : keys,
        );
      }
    }
    for (const operation of whole) this.#keys.delete(operation);
    return [...found];
  }

  /** The operation that a node is or is in, or those that it has. */
  #operationsAt(path: readonly string[]): readonly Operation[] {
    const [root, template = '', ...way] = path;
    if (root !== 'paths') return [];
    const own = [3, 4].map((length) => this.document.operationAt(path.slice(0, length)));
    const found = own.find((operation) => operation !== undefined);
    if (found !== undefined) return [found];
    const operations = this.document.operationsByPath.get(template) ?? [];
    return operations.filter(({ location }) =>
      way.every((key, index) => key === location[index + 2]),
    );
  }
}

function isAllOfPaths([root, ...way]: JsonPath): boolean {
  return root === 'paths' && way.length === 0;
}
