import type { Operation } from './Operation.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import { shareOperations } from './shareOperations.ts';

/** A response, once for all operations that lead to it. */
export interface SharedResponse {
  readonly entry: ResponseEntry;
  /** Several responses of the same operations have the same list. */
  readonly operations: readonly Operation[];
}

/** What is chosen of responses: those with a key, or those of which something holds. */
export type Choice = string | ((entry: ResponseEntry) => boolean);

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
    if (typeof choice === 'function') return this.#all.filter(({ entry }) => choice(entry));
    this.#byKey ??= groupByKey(this.#all);
    return this.#byKey.get(choice) ?? [];
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

function groupByKey(responses: readonly SharedResponse[]): Map<string, SharedResponse[]> {
  const groups = new Map<string, SharedResponse[]>();
  for (const response of responses) {
    const group = groups.get(response.entry.key);
    if (group === undefined) groups.set(response.entry.key, [response]);
    else group.push(response);
  }
  return groups;
}
