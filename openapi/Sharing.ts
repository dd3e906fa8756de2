import { addTo } from './groupBy.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

const sharings = new WeakMap<OpenApiDocument, Sharing>();

/**
 * What of a document has several users: responses and operations that several `$ref`s lead to, or a
 * `$ref` and what stands there itself. Webhooks and callbacks count as users, though not linted.
 */
export class Sharing {
  /** By the place of a response that a `$ref` leads to: where it is used, and where it stands. */
  readonly #entries = new Map<string, ResponseEntry[]>();
  readonly #ids = new Map<Node, string>();
  readonly #uses = new Map<string, readonly Response[]>();
  /** Those whose responses stand in another file, by the `$ref` to there. */
  readonly #byOrigin = new Map<string, Operation[]>();
  readonly #users = new Map<ResponsesObject, Operation[]>();

  private constructor({ operations, responsesObjects, unlintedOperations }: OpenApiDocument) {
    for (const operation of [...operations, ...unlintedOperations]) {
      const { origin } = operation.responsesNode;
      if (origin !== undefined) addTo(this.#byOrigin, origin, operation);
      addTo(this.#users, operation.responsesObject, operation);
    }
    const entries = [...responsesObjects].flatMap((responses) => [...responses.entries.values()]);
    for (const entry of entries) {
      const [use, target] = entry.nodes;
      if (use !== target) addTo(this.#entries, this.idOf(target), entry);
    }
    this.#addOwners(entries);
  }

  /** What a document shares, read once. */
  static of(document: OpenApiDocument): Sharing {
    const sharing = sharings.get(document) ?? new Sharing(document);
    sharings.set(document, sharing);
    return sharing;
  }

  /**
   * What tells a definition from others: its place. In another file that counts as where it is used, so
   * that there it is the `$ref`.
   */
  idOf(definition: Node): string {
    // A `$ref` that many use leads them all to one node.
    const known = this.#ids.get(definition);
    if (known !== undefined) return known;
    const id = definition.origin ?? JSON.stringify(definition.location.map(String));
    this.#ids.set(definition, id);
    return id;
  }

  /** The responses of all operations that are defined where this one is, itself among them. */
  usesOf({ entry, target }: Response): readonly Response[] {
    const id = this.idOf(target);
    const known = this.#uses.get(id) ?? this.#readUses(this.#entries.get(id) ?? [entry]);
    this.#uses.set(id, known);
    return known;
  }

  /** The operations whose `responses` stand where those of this one do, itself among them. */
  twinsOf({ responsesNode: { origin }, responsesObject }: Operation): readonly Operation[] {
    const twins =
      origin === undefined ? this.#users.get(responsesObject) : this.#byOrigin.get(origin);
    return twins ?? [];
  }

  #readUses(entries: readonly ResponseEntry[]): Response[] {
    return entries.flatMap((entry) =>
      (this.#users.get(entry.of) ?? []).map((operation) => operation.responseOf(entry)),
    );
  }

  /** Adds those that stand where a `$ref` leads to. Most lead to where no operation is. */
  #addOwners(entries: readonly ResponseEntry[]): void {
    const isElsewhere = (place: string) => !place.startsWith('["components","responses"');
    if (![...this.#entries.keys()].some(isElsewhere)) return;
    for (const entry of entries) {
      const [use, target] = entry.nodes;
      if (use === target) this.#entries.get(this.idOf(target))?.push(entry);
    }
  }
}
