import {
  type Cell,
  cellStates,
  type Finding,
  type Report,
  type Row,
  severities,
  standings,
} from '../../model/Report.ts';
import type { CellData, DocumentData, FindingData, PageData, RowData } from './PageData.ts';

/** Packs reports for the page. */
export function pageDataOf(reports: readonly Report[], failures: readonly string[]): PageData {
  return { documents: reports.map((report) => new Packer(report).pack()), failures };
}

/** Values with an index each, in the order in which they were asked for. */
class Indexes {
  readonly #indexes = new Map<string, number>();

  of(value: string): number {
    const known = this.#indexes.get(value);
    if (known !== undefined) return known;
    this.#indexes.set(value, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  get values(): string[] {
    return [...this.#indexes.keys()];
  }
}

class Packer {
  readonly #report: Report;
  readonly #texts = new Indexes();
  readonly #rules = new Indexes();
  readonly #columns: ReadonlyMap<string, number>;
  /** By finding, the first row that it speaks of. */
  readonly #rowOf = new Map<number, number>();

  constructor(report: Report) {
    this.#report = report;
    this.#columns = new Map(report.columns.map(({ key }, index) => [key, index]));
    for (const [index, { cells, findings }] of report.rows.entries()) {
      for (const finding of [...findings, ...cells.flatMap((cell) => cell.findings)]) {
        if (!this.#rowOf.has(finding)) this.#rowOf.set(finding, index);
      }
    }
  }

  pack(): DocumentData {
    const { against = 0, columns, elsewhere, findings, gone, hasBaseline, policy } = this.#report;
    const { broken, rows, source, title, unread, version } = this.#report;
    const packed = {
      columns: columns.map(({ key, group, reasonPhrase }) => [key, group, reasonPhrase] as const),
      rows: rows.map((row) => this.#row(row)),
      unread: unread.map(({ method, path, line, reason }) => [method, path, line, reason] as const),
      findings: findings.map((finding, index) => this.#finding(finding, this.#rowOf.get(index))),
      gone: gone === undefined ? (0 as const) : gone.map((finding) => this.#finding(finding)),
      policy: policy === undefined ? (0 as const) : this.#policy(policy),
    };
    const urls = new Map(
      [...findings, ...(gone ?? [])].map(({ documentationUrl, rule }) => [rule, documentationUrl]),
    );
    return {
      title,
      version,
      source,
      against,
      ...packed,
      elsewhere,
      broken,
      hasBaseline: hasBaseline ? 1 : 0,
      rules: this.#rules.values.map((rule) => [rule, urls.get(rule) ?? 0]),
      texts: this.#texts.values,
    };
  }

  #row(row: Row): RowData {
    const { cells, change, findings, method, operationId, path, summary, tags } = row;
    return [
      this.#texts.of(method),
      this.#texts.of(path),
      operationId === '' ? 0 : operationId,
      summary === '' ? 0 : summary,
      tags.length === 0 ? 0 : tags.map((tag) => this.#texts.of(tag)),
      findings.length === 0 ? 0 : findings,
      cells.map((cell) => this.#cell(cell)),
      change ?? 0,
    ];
  }

  #cell({ change, column, findings, state }: Cell): CellData {
    const index = this.#columns.get(column) ?? 0;
    if (state === 'fine' && change === undefined) return index;
    return [index, cellStates.indexOf(state), findings, change ?? 0];
  }

  #finding(finding: Finding, row = -1): FindingData {
    const { file, isNew, line, message, place, reason, rule, severity, standing } = finding;
    const start = `paths.${this.#report.rows[row]?.path}.`;
    const isInRow = row !== -1 && place.startsWith(start);
    return [
      this.#rules.of(rule),
      severities.indexOf(severity),
      this.#texts.of(message),
      line,
      isInRow ? row : -1,
      this.#texts.of(isInRow ? place.slice(start.length) : place),
      standings.indexOf(standing),
      file === this.#report.source ? -1 : this.#texts.of(file),
      reason === undefined ? -1 : this.#texts.of(reason),
      isNew === true ? 1 : 0,
    ];
  }

  #policy({ refused, ...policy }: NonNullable<Report['policy']>) {
    const byMethod = Object.entries(refused).map(
      ([method, columns]) =>
        [method, columns.map((column) => this.#columns.get(column) ?? 0)] as const,
    );
    return { ...policy, refused: byMethod };
  }
}
