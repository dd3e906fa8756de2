import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import type { Response } from './Response.ts';

const sharings = new WeakMap<OpenApiDocument, Sharing>();

/**
 * What of a document has several users: responses and operations that several `$ref`s lead to, or a
 * `$ref` and what stands there itself. Webhooks and callbacks count as users, though not linted.
 */
export class Sharing {
  readonly #byResponse = new Map<unknown, Response[]>();
  readonly #byResponses = new Map<unknown, Operation[]>();

  private constructor({ operations, unlintedOperations }: OpenApiDocument) {
    for (const operation of [...operations, ...unlintedOperations]) {
      add(this.#byResponses, operation.responsesNode.value, operation);
      for (const response of operation.responses) {
        add(this.#byResponse, response.target.value, response);
      }
    }
  }

  /** What a document shares, read once. */
  static of(document: OpenApiDocument): Sharing {
    const sharing = sharings.get(document) ?? new Sharing(document);
    sharings.set(document, sharing);
    return sharing;
  }

  /** The responses of all operations that are defined where this one is, itself among them. */
  usesOf(response: Response): readonly Response[] {
    return this.#byResponse.get(response.target.value) ?? [response];
  }

  /** The operations whose `responses` stand where those of this one do, itself among them. */
  twinsOf(operation: Operation): readonly Operation[] {
    return this.#byResponses.get(operation.responsesNode.value) ?? [operation];
  }
}

/** Values that are no objects are the same without being shared. */
function add<User>(users: Map<unknown, User[]>, value: unknown, user: User): void {
  if (typeof value !== 'object' || value === null) return;
  const known = users.get(value);
  if (known === undefined) users.set(value, [user]);
  else known.push(user);
}
