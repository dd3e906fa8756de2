import { columnsOf } from './columnsOf.ts';
import type { Cell, Change, Finding, Report, Row } from './Report.ts';

/** A report with what has changed since another version of the document, which may not have been there. */
export function compareReports(now: Report, before: Report | undefined, against: string): Report {
  const comparison = new Comparison(now, before);
  const rows = comparison.rows();
  const known = new Set(before?.findings.map(identityOf));
  const current = new Set(now.findings.map(identityOf));
  const cells = rows.flatMap((row) => row.cells);
  return {
    ...now,
    against,
    columns: columnsOf([
      ...now.columns.map(({ key }) => key),
      ...cells.map(({ column }) => column),
    ]),
    rows,
    findings: now.findings.map((finding) =>
      known.has(identityOf(finding)) ? finding : { ...finding, isNew: true },
    ),
    gone: before?.findings.filter((finding) => !current.has(identityOf(finding))) ?? [],
  };
}

/** What has changed from one report to another. */
class Comparison {
  readonly #now: Report;
  readonly #before: Report | undefined;

  constructor(now: Report, before: Report | undefined) {
    this.#now = now;
    this.#before = before;
  }

  /** The operations that there are, then those that there were. */
  rows(): Row[] {
    const left = new Map(this.#before?.rows.map((row) => [nameOf(row), row]));
    const rows = this.#now.rows.map((row) => {
      const old = left.get(nameOf(row));
      left.delete(nameOf(row));
      return old === undefined ? { ...row, change: 'added' as const } : this.#compared(row, old);
    });
    return [...rows, ...[...left.values()].map(asRemovedRow)];
  }

  #compared(row: Row, old: Row): Row {
    const left = new Map(old.cells.map((cell) => [cell.column, cell]));
    const cells = row.cells.map((cell): Cell => {
      const change = this.#cellChange(cell, left.get(cell.column));
      left.delete(cell.column);
      return change === undefined ? cell : { ...cell, change };
    });
    const change = this.#findingsChange(row.findings, old.findings);
    return {
      ...row,
      cells: [...cells, ...[...left.values()].map(asRemoved)],
      ...(change !== undefined && { change }),
    };
  }

  #cellChange(cell: Cell, old: Cell | undefined): Change | undefined {
    if (old === undefined) return isDocumented(cell) ? 'added' : 'worse';
    if (isDocumented(cell) && !isDocumented(old)) return 'added';
    if (!isDocumented(cell) && isDocumented(old)) return 'removed';
    return this.#findingsChange(cell.findings, old.findings);
  }

  #findingsChange(now: readonly number[], before: readonly number[]): Change | undefined {
    const [texts, earlier] = [textsOf(this.#now, now), textsOf(this.#before, before)];
    if ([...texts].some((text) => !earlier.has(text))) return 'worse';
    return [...earlier].some((text) => !texts.has(text)) ? 'better' : undefined;
  }
}

function nameOf({ method, path }: Row): string {
  return `${method} ${path}`;
}

function isDocumented({ state }: Cell): boolean {
  return state !== 'missing';
}

function asRemovedRow(row: Row): Row {
  const cells = row.cells.filter(isDocumented).map(asRemoved);
  return { ...row, change: 'removed', findings: [], cells };
}

/** What is no longer there: a response, or that one was expected. */
function asRemoved(cell: Cell): Cell {
  const change = isDocumented(cell) ? 'removed' : 'better';
  return { column: cell.column, state: cell.state, findings: [], change };
}

/** What the findings say that are reported. */
function textsOf(report: Report | undefined, indexes: readonly number[]): Set<string> {
  const findings = indexes.flatMap((index) => report?.findings[index] ?? []);
  const reported = findings.filter(({ standing }) => standing === 'reported');
  return new Set(reported.map(({ message, rule }) => `${rule} ${message}`));
}

function identityOf({ message, place, rule, standing }: Finding): string {
  return JSON.stringify([rule, place, message, standing]);
}
