import type { Node, References } from './References.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

const statusCode = /^[1-5]\d\d$/;
const range = /^[1-5]XX$/i;

/** A member of a Responses Object, the same for all operations that lead there. */
export class ResponseEntry {
  /** What it is a member of. */
  readonly of: ResponsesObject;
  /** As it stands there: a status code, a range, `default`, or a mistake. */
  readonly key: string;
  readonly isStatusCode: boolean;
  readonly isRange: boolean;
  readonly #references: References;
  #ends: readonly [use: Node, target: Node] | undefined;

  constructor(of: ResponsesObject, key: string, references: References) {
    this.of = of;
    this.key = key;
    this.isStatusCode = statusCode.test(key);
    this.isRange = !this.isStatusCode && range.test(key);
    this.#references = references;
  }

  /** Where it stands, and the response object its `$ref`s end at; read when it is asked for. */
  get nodes(): readonly [use: Node, target: Node] {
    if (this.#ends === undefined) {
      const use = this.#references.child(this.of.node, this.key);
      this.#ends = [use, this.#references.follow(use)];
    }
    return this.#ends;
  }
}
