import type { RulesetDefinition } from '@stoplight/spectral-core';

/**
 * A ruleset to extend beside `spectral-status-codes`, under which the findings that the entries name are
 * not reported. Throws an error that names what is wrong with them.
 */
declare function baseline(
  entries: baseline.BaselineDocuments,
  options?: baseline.BaselineOptions,
): RulesetDefinition;

declare namespace baseline {
  /** The entries of each document, one a line, by its path from the folder of the baseline. */
  type BaselineDocuments = Readonly<Record<string, string>>;

  /** What `baseline` takes beside the entries. */
  interface BaselineOptions {
    /** Whether an entry that finds nothing any more is reported; without this, it is. */
    readonly ratchet?: boolean;
  }

  export { baseline as default };
}

export = baseline;
