import type { JsonPath } from './JsonPath.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';
import type { ResponseEntry } from './ResponseEntry.ts';

/** A response that an operation documents. */
export class Response {
  readonly operation: Operation;
  readonly entry: ResponseEntry;
  /** As it stands in `responses`: a status code, a range, `default`, or a mistake. */
  readonly key: string;
  readonly isStatusCode: boolean;
  readonly isRange: boolean;

  constructor(operation: Operation, entry: ResponseEntry) {
    this.operation = operation;
    this.entry = entry;
    this.key = entry.key;
    this.isStatusCode = entry.isStatusCode;
    this.isRange = entry.isRange;
  }

  /** Where the operation uses it. */
  get location(): JsonPath {
    return [...this.operation.location, 'responses', this.key];
  }

  /** The response as it stands in the operation, and the response object its `$ref`s end at. */
  get nodes(): readonly [use: Node, target: Node] {
    return this.entry.nodes;
  }

  /** The response object. */
  get target(): Node {
    return this.nodes[1];
  }

  /** Whether its operation is to be removed. */
  get isDeprecated(): boolean {
    return this.operation.isDeprecated;
  }

  /** What may carry an extension that speaks of it: itself on either side of a `$ref`, its operation. */
  get holders(): readonly Node[] {
    return [...this.nodes, ...this.operation.holders];
  }

  /** The response object's member, its `$ref`s followed. */
  member(key: string): Node {
    return this.operation.document.member(this.target, key);
  }
}
