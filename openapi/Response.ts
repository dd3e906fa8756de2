import type { JsonPath } from './JsonPath.ts';
import type { Operation } from './Operation.ts';
import { isLocalReference, type Node } from './References.ts';

const statusCode = /^[1-5]\d\d$/;
const range = /^[1-5]XX$/i;

/** A response that an operation documents. */
export class Response {
  readonly operation: Operation;
  /** As it stands in `responses`: a status code, a range, `default`, or a mistake. */
  readonly key: string;
  readonly #node: Node;
  #target: Node | undefined;

  constructor(operation: Operation, key: string, node: Node) {
    this.operation = operation;
    this.key = key;
    this.#node = node;
  }

  get isStatusCode(): boolean {
    return statusCode.test(this.key);
  }

  get isRange(): boolean {
    return range.test(this.key);
  }

  /** Where the operation uses it. */
  get location(): JsonPath {
    return [...this.operation.location, 'responses', this.key];
  }

  /**
   * Whether the operation names it by a `$ref` to a place that others can name too. What another
   * operation answers under another key is no such place: there, other rules hold.
   */
  get isShared(): boolean {
    if (!isLocalReference(this.#node)) return false;
    const [root, ...keys] = this.target.location;
    return root !== 'paths' || keys.at(-2) !== 'responses' || keys.at(-1) === this.key;
  }

  /** The response object, its `$ref`s followed. */
  get target(): Node {
    this.#target ??= this.operation.document.references.follow(this.#node);
    return this.#target;
  }

  /** What may carry an extension that speaks of it: itself on either side of a `$ref`, its operation. */
  get holders(): readonly Node[] {
    return [this.#node, this.target, ...this.operation.holders];
  }

  /** The response object's member, its `$ref`s followed. */
  member(key: string): Node {
    return this.operation.document.member(this.target, key);
  }
}
