import type { Change, ReportPolicy } from '../../model/Report.ts';

/*
 * The reports as the page holds them: each text once, what is frequent as a number. `pageDataOf` packs
 * it and `reportsIn` unpacks it.
 */

/** The index of a text. */
export type Text = number;

export interface PageData {
  readonly documents: readonly DocumentData[];
  /** Why there is no report of other documents. */
  readonly failures: readonly string[];
}

export interface DocumentData {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly against: string | 0;
  readonly texts: readonly string[];
  readonly columns: readonly (readonly [key: string, group: string, reasonPhrase: string])[];
  readonly rows: readonly RowData[];
  readonly unread: readonly (readonly [
    method: string,
    path: string,
    line: number,
    reason: string,
  ])[];
  readonly rules: readonly (readonly [id: string, documentationUrl: string | 0])[];
  readonly findings: readonly FindingData[];
  readonly gone: readonly FindingData[] | 0;
  readonly elsewhere: readonly number[];
  readonly broken: readonly number[];
  readonly policy: PolicyData | 0;
  readonly hasBaseline: 0 | 1;
}

export interface PolicyData {
  readonly name: string;
  readonly url: string;
  /** By method, the indexes of columns. */
  readonly refused: readonly (readonly [method: string, columns: readonly number[]])[];
  readonly table: ReportPolicy['table'];
}

export type RowData = readonly [
  method: Text,
  path: Text,
  operationId: string | 0,
  summary: string | 0,
  tags: readonly Text[] | 0,
  findings: readonly number[] | 0,
  cells: readonly CellData[],
  change: Change | 0,
];

/** The column alone if the cell is fine, else what it is, too. */
export type CellData =
  | number
  | readonly [column: number, state: number, findings: readonly number[], change: Change | 0];

export type FindingData = readonly [
  rule: number,
  severity: number,
  message: Text,
  line: number,
  /** The row in whose path it is, or -1, and the rest of the place. */
  row: number,
  place: Text,
  standing: number,
  file: Text | -1,
  reason: Text | -1,
  isNew: 0 | 1,
];
