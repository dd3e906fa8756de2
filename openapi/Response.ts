import type { JsonPath } from './JsonPath.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';

const statusCode = /^[1-5]\d\d$/;
const range = /^[1-5]XX$/i;

/** A response that an operation documents. */
export class Response {
  readonly operation: Operation;
  /** As it stands in `responses`: a status code, a range, `default`, or a mistake. */
  readonly key: string;
  readonly isStatusCode: boolean;
  readonly isRange: boolean;
  readonly #responses: Node;
  #ends: readonly [use: Node, target: Node] | undefined;

  /** Takes the node that has the operation's responses; this one is read when it is asked for. */
  constructor(operation: Operation, key: string, responses: Node) {
    this.operation = operation;
    this.key = key;
    this.isStatusCode = statusCode.test(key);
    this.isRange = !this.isStatusCode && range.test(key);
    this.#responses = responses;
  }

  /** Where the operation uses it. */
  get location(): JsonPath {
    return [...this.operation.location, 'responses', this.key];
  }

  /** The response as it stands in the operation, and the response object its `$ref`s end at. */
  get nodes(): readonly [use: Node, target: Node] {
    if (this.#ends === undefined) {
      const { references } = this.operation.document;
      const use = references.child(this.#responses, this.key);
      this.#ends = [use, references.follow(use)];
    }
    return this.#ends;
  }

  /** The response object. */
  get target(): Node {
    return this.nodes[1];
  }

  /** Whether its operation is to be removed. */
  get isDeprecated(): boolean {
    return this.operation.isDeprecated;
  }

  /** Whether it stands in its operation, with no `$ref` on the way there. */
  get isDirect(): boolean {
    const [use, target] = this.nodes;
    return use === target && this.operation.isDirect;
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
