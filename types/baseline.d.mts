import type { RulesetDefinition } from '@stoplight/spectral-core';

/** The entries of each document, one a line, by its path from the folder of the baseline. */
export type BaselineDocuments = Readonly<Record<string, string>>;

/** What `baseline` takes beside the entries. */
export interface BaselineOptions {
  /** Whether an entry that finds nothing any more is reported; without this, it is. */
  readonly ratchet?: boolean;
}

/**
 * A ruleset to extend beside `spectral-status-codes`, under which the findings that the entries name are
 * not reported. Throws an error that names what is wrong with them.
 */
export default function baseline(
  entries: BaselineDocuments,
  options?: BaselineOptions,
): RulesetDefinition;
