import type { JsonPath } from './JsonPath.ts';

/** What a baseline may know a finding by. */
export interface FindingEntries {
  readonly rule: string;
  readonly location: JsonPath;
  /** The finding itself, where it stands at a definition that operations share. */
  readonly definition: string | undefined;
  /** Each operation or response it speaks of: first by operation, then by where it is defined. */
  readonly subjects: readonly (readonly string[])[];
}

/** The findings of one document that a team knows and does not want to be told of. */
export interface Baseline {
  /** Whether a finding is among them; notes that it was found. */
  covers(finding: FindingEntries): boolean;
}

/** A baseline of entries, `<rule> <method> <path> <status code>` and the like. */
export class EntryBaseline implements Baseline {
  readonly #entries: ReadonlySet<string>;
  readonly #found = new Set<string>();

  constructor(entries: readonly string[]) {
    this.#entries = new Set(entries);
  }

  /** The entries that have covered nothing. */
  get idle(): readonly string[] {
    return [...this.#entries].filter((entry) => !this.#found.has(entry));
  }

  /**
   * A finding at a definition is covered by the entry for it, or by those for all that use it: then
   * it has moved there. All entries that fit count as found.
   */
  covers({ definition, subjects }: FindingEntries): boolean {
    const covered = subjects.map((entries) => this.#find(entries));
    const isCovered = definition !== undefined && this.#find([definition]);
    return isCovered || (covered.length > 0 && !covered.includes(false));
  }

  #find(entries: readonly string[]): boolean {
    const known = entries.filter((entry) => this.#entries.has(entry));
    for (const entry of known) this.#found.add(entry);
    return known.length > 0;
  }
}
