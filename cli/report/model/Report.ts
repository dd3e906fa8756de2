import type { PolicyTable } from '../../policy/policyTable.ts';

/** From the worst to the least. */
export const severities = ['error', 'warn', 'info', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** What becomes of a finding: it is reported, a baseline knows it, or the document exempts it. */
export const standings = ['reported', 'known', 'exempt'] as const;

export type Standing = (typeof standings)[number];

/** What a rule found, once, however many operations share the place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly standing: Standing;
  /** Why it is exempt. */
  readonly reason?: string;
  /** The file it is in, which need not be the document's. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The keys joined by dots, as Spectral prints them. */
  readonly place: string;
  readonly documentationUrl?: string;
  /** Whether the version that this one is compared to does not have it. */
  readonly isNew?: boolean;
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
 */
export const cellStates = ['fine', 'found', 'notAllowed', 'missing'] as const;

export type CellState = (typeof cellStates)[number];

/** How a cell, an operation or a finding differs from another version of the document. */
export type Change = 'added' | 'removed' | 'worse' | 'better';

/** A response that an operation documents, or that a rule expects of it. */
export interface Cell {
  readonly column: string;
  readonly state: CellState;
  /** Indexes of the report's findings. */
  readonly findings: readonly number[];
  readonly change?: Change;
}

/** An operation. */
export interface Row {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Findings that speak of no single response, as indexes. */
  readonly findings: readonly number[];
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  readonly change?: Change;
}

/** A path or an operation that stands in the document and could not be read. */
export interface Unread {
  /** Empty for a path. */
  readonly method: string;
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** What the policy says of the columns. */
export interface ReportPolicy {
  readonly name: string;
  readonly url: string;
  /** By method, the columns that it does not allow. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  /** The policy itself: its matrix with all marks, and what is said of it. */
  readonly table: Pick<PolicyTable, 'rows' | 'notes'>;
}

/** What is drawn of one document, and nothing of how. */
export interface Report {
  readonly title: string;
  readonly version: string;
  /** The document's file or URL. */
  readonly source: string;
  /** What it is compared to. */
  readonly against?: string;
  readonly columns: readonly Column[];
  /** In the document's order. */
  readonly rows: readonly Row[];
  readonly unread: readonly Unread[];
  /** In the document's order. */
  readonly findings: readonly Finding[];
  /** Findings that speak of no operation, as indexes. */
  readonly elsewhere: readonly number[];
  /** Findings of the parser and about `$ref`s that lead nowhere, as indexes: more may be missing. */
  readonly broken: readonly number[];
  /** What the version that this one is compared to had. */
  readonly gone?: readonly Finding[];
  /** What the ruleset says of status codes, if it does. */
  readonly policy?: ReportPolicy;
  /** Whether the ruleset has a baseline for the document. */
  readonly hasBaseline: boolean;
}
