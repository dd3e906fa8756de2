import { isOnTheSameWay } from './isOnTheSameWay.ts';
import type { JsonPath } from './JsonPath.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import { type Node, ownMember } from './References.ts';
import type { Response } from './Response.ts';

/**
 * What of a document a check looks at: all of it, or what is at or below one node of it (`$.paths`, a
 * path item, an operation) or has that node as a part.
 */
export class Scope {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  readonly #path: JsonPath;

  /** Takes the path to the node; a node outside `paths` has nothing to look at. */
  constructor(document: OpenApiDocument, path: JsonPath = []) {
    this.document = document;
    this.#path = path;
    this.operations = this.#readOperations();
  }

  /** The responses of the operations; with a key, those alone that have it in `responses`. */
  responses(key?: string): readonly Response[] {
    const { document, operations } = this;
    if (operations === document.operations) {
      return key === undefined ? document.responses : (document.responsesByKey.get(key) ?? []);
    }
    return operations
      .flatMap(({ responses }) => responses)
      .filter((response) => key === undefined || response.key === key)
      .filter(({ location }) => isOnTheSameWay(location, this.#path));
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
    for (const { nodes } of this.responses()) add(nodes);
    return [...found.values()];
  }

  #readOperations(): readonly Operation[] {
    const { operations, operationsByPath } = this.document;
    const [paths, path] = this.#path;
    if (paths === undefined) return operations;
    if (paths !== 'paths') return [];
    if (path === undefined) return operations;
    const candidates = operationsByPath.get(String(path)) ?? [];
    return candidates.filter(({ location }) => isOnTheSameWay(location, this.#path));
  }
}
