import { writtenEntries } from '../../findings/entriesOf.ts';
import { EntryBaseline } from '../../openapi/Baseline.ts';
import type { Collected } from './collectFindings.ts';

/** What a document's entries become. */
export interface EntryChange {
  readonly entries: readonly string[];
  readonly added: readonly string[];
  readonly takenOut: readonly string[];
}

/** What may be done to entries. */
export interface Permission {
  /** To take out what finds nothing any more. */
  readonly update: boolean;
  /** To add what is found and not there. */
  readonly accept: boolean;
}

/** The entries of a document in the light of what is found in it, changed as far as it is permitted. */
export function changeEntries(
  known: readonly string[],
  { findings, mayIdle }: Collected,
  { accept, update }: Permission,
): EntryChange {
  const baseline = new EntryBaseline(known);
  const unknown = findings.filter((finding) => !baseline.covers(finding));
  const idle = baseline.idle.filter((entry) => mayIdle(entry.split(' ')[0] ?? ''));
  const takenOut = update ? idle : [];
  const added = accept ? sorted(unknown.flatMap(writtenEntries)) : [];
  const kept = known.filter((entry) => !takenOut.includes(entry));
  return { entries: sorted([...kept, ...added]), added, takenOut };
}

/** By rule and then by operation, each once, the same everywhere. */
function sorted(entries: readonly string[]): string[] {
  return [...new Set(entries)].sort();
}
