import { groupBy } from './groupBy.ts';
import type { Operation } from './Operation.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import { shareOperations } from './shareOperations.ts';

/** A response, once for all operations that lead to it. */
export interface SharedResponse {
  readonly entry: ResponseEntry;
  /** Several responses of the same operations have the same list. */
  readonly operations: readonly Operation[];
}

/** What a key of responses is, the same wherever it stands. */
export type ResponseKey = Pick<ResponseEntry, 'key' | 'isRange' | 'isStatusCode'>;

/** What is chosen of responses: those with a key, or those of whose key something holds. */
export type Choice = string | ((key: ResponseKey) => boolean);

/** Tells which of the operations that share a response are meant with it. */
type UsersOf = (entry: ResponseEntry) => readonly Operation[];

/** The responses of some operations, read once for all rules that choose from them. */
export class SharedResponses {
  /** The operations, those together that share their responses. */
  readonly operations: readonly (readonly Operation[])[];
  readonly #usersOf: UsersOf | undefined;
  #all: readonly SharedResponse[] | undefined;
  #byKey: ReadonlyMap<string, readonly SharedResponse[]> | undefined;

  /** Without `usersOf`, all are meant. */
  constructor(operations: readonly Operation[], usersOf?: UsersOf) {
    this.operations = shareOperations(operations);
    this.#usersOf = usersOf;
  }

  /** Those that are chosen. */
  chosen(choice: Choice): readonly SharedResponse[] {
    const found = this.#find(choice);
    const usersOf = this.#usersOf;
    if (usersOf === undefined) return found;
    return found
      .map(({ entry }) => ({ entry, operations: usersOf(entry) }))
      .filter(({ operations }) => operations.length > 0);
  }

  #find(choice: Choice): readonly SharedResponse[] {
    this.#all ??= this.#read();
    this.#byKey ??= groupBy(this.#all, ({ entry }) => entry.key);
    if (typeof choice === 'string') return this.#byKey.get(choice) ?? [];
    // There are many responses and few keys.
    const keys = new Set<string>();
    for (const [key, [first]] of this.#byKey) {
      if (first !== undefined && choice(first.entry)) keys.add(key);
    }
    if (keys.size === this.#byKey.size) return this.#all;
    return keys.size === 0 ? [] : this.#all.filter(({ entry }) => keys.has(entry.key));
  }

  #read(): SharedResponse[] {
    const found: SharedResponse[] = [];
    for (const operations of this.operations) {
      const { entries } = (operations[0] as Operation).responsesObject;
      for (const entry of entries.values()) found.push({ entry, operations });
    }
    return found;
  }
}
