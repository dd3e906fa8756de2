import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';

const sharings = new WeakMap<OpenApiDocument, Sharing>();

/**
 * What of a document has several users: responses and operations that several `$ref`s lead to, or a
 * `$ref` and what stands there itself. Webhooks and callbacks count as users, though not linted.
 */
export class Sharing {
  /** By their place, the responses that a `$ref` leads to, on whichever way. */
  readonly #responses = new Map<string, Response[]>();
  /** By the place of their responses, the operations that a `$ref` leads to. */
  readonly #operations = new Map<string, Operation[]>();

  private constructor({ operations, unlintedOperations }: OpenApiDocument) {
    const all = [...operations, ...unlintedOperations];
    for (const operation of all) {
      if (!operation.isDirect) add(this.#operations, operation.responsesNode, operation);
      for (const response of operation.responses) {
        if (!response.isDirect) add(this.#responses, response.target, response);
      }
    }
    this.#addOwners(all);
  }

  /** What a document shares, read once. */
  static of(document: OpenApiDocument): Sharing {
    const sharing = sharings.get(document) ?? new Sharing(document);
    sharings.set(document, sharing);
    return sharing;
  }

  /** The responses of all operations that are defined where this one is, itself among them. */
  usesOf(response: Response): readonly Response[] {
    if (this.#responses.size === 0) return [response];
    return this.#responses.get(definitionId(response.target)) ?? [response];
  }

  /** The operations whose `responses` stand where those of this one do, itself among them. */
  twinsOf(operation: Operation): readonly Operation[] {
    if (this.#operations.size === 0) return [operation];
    return this.#operations.get(definitionId(operation.responsesNode)) ?? [operation];
  }

  /** Adds those that stand where a `$ref` leads to. Most lead to where no operation is. */
  #addOwners(operations: readonly Operation[]): void {
    const isElsewhere = (place: string) => !place.startsWith('["components","responses"');
    if (![...this.#responses.keys(), ...this.#operations.keys()].some(isElsewhere)) return;
    for (const operation of operations) {
      if (operation.isDirect) {
        this.#operations.get(definitionId(operation.responsesNode))?.push(operation);
      }
      for (const response of operation.responses) {
        if (response.isDirect) this.#responses.get(definitionId(response.target))?.push(response);
      }
    }
  }
}

function add<User>(users: Map<string, User[]>, node: Node, user: User): void {
  const id = definitionId(node);
  const known = users.get(id);
  if (known === undefined) users.set(id, [user]);
  else known.push(user);
}

/**
 * What tells a definition from others: its place. In another file that counts as where it is used, so
 * that there it is the `$ref`.
 */
export function definitionId({ location, origin }: Node): string {
  return origin ?? JSON.stringify(location.map(String));
}
