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

/** Tells which of the operations that share their responses are meant with one of these. */
type UsersOf = (entry: ResponseEntry, sharers: readonly Operation[]) => readonly Operation[];

/** The responses of some operations, read once for all rules that choose from them. */
export class SharedResponses {
  /** The operations, those together that share their responses. */
  readonly operations: readonly (readonly Operation[])[];
  readonly #usersOf: UsersOf;
  #all: readonly SharedResponse[] | undefined;
  #byKey: ReadonlyMap<string, readonly SharedResponse[]> | undefined;

  constructor(operations: readonly Operation[], usersOf: UsersOf = (_, sharers) => sharers) {
    this.operations = shareOperations(operations);
    this.#usersOf = usersOf;
  }

  /** Those that are chosen. */
  chosen(choice: Choice): readonly SharedResponse[] {
    this.#all ??= this.#read();
    if (typeof choice === 'function') return this.#all.filter(({ entry }) => choice(entry));
    this.#byKey ??= groupByKey(this.#all);
    return this.#byKey.get(choice) ?? [];
  }

  #read(): SharedResponse[] {
    const found: SharedResponse[] = [];
    for (const sharers of this.operations) {
      for (const entry of (sharers[0] as Operation).responsesObject.entries.values()) {
        const operations = this.#usersOf(entry, sharers);
        if (operations.length > 0) found.push({ entry, operations });
      }
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
