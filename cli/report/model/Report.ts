/** From the worst to the least. */
export const severities = ['error', 'warn', 'info', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** What a rule found, once, however many operations share the place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The keys joined by dots, as Spectral prints them. */
  readonly place: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether a baseline has it, so that `spectral lint` does not report it. */
  readonly isKnown: boolean;
  readonly documentationUrl?: string;
}

/** A status code, a range, `default`, or a mistake, that operations document or the policy lists. */
export interface Column {
  readonly key: string;
  /** `1` to `5`, or `other`. */
  readonly group: string;
  readonly reasonPhrase: string;
}

/**
 * - `fine`: documented, nothing found
 * - `found`: documented, with findings
 * - `notAllowed`: documented, with findings, as the policy does not allow it
 * - `missing`: not documented, though a rule expects it
 * - `closed`: not documented, and the policy does not allow it
 * - `open`: not documented; the policy allows it or is silent
 */
export type CellState = 'fine' | 'found' | 'notAllowed' | 'missing' | 'closed' | 'open';

export interface Cell {
  readonly state: CellState;
  /** Indexes of the report's findings. */
  readonly findings: readonly number[];
}

/** An operation. */
export interface Row {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Findings that speak of no single response, as indexes. */
  readonly findings: readonly number[];
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** What the page shows, and nothing of how. */
export interface Report {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** In the document's order. */
  readonly findings: readonly Finding[];
  /** Findings that speak of no operation, as indexes. */
  readonly elsewhere: readonly number[];
  /** Whether the ruleset has a policy on which status codes there may be. */
  readonly hasPolicy: boolean;
  /** Whether the ruleset has a baseline for the document. */
  readonly hasBaseline: boolean;
}
