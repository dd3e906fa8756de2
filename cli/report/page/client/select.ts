import { type Cell, type Report, type Row, severities } from '../../model/Report.ts';
import type { Query } from './Query.ts';

/** An operation that is to be seen. */
export interface SelectedRow {
  /** Its index in the report. */
  readonly index: number;
  readonly row: Row;
  /** How many findings match. */
  readonly number: number;
}

/** Operations under a heading. */
export interface Group {
  /** Nothing where operations are not grouped, empty for those without a tag. */
  readonly tag: string | undefined;
  readonly rows: readonly SelectedRow[];
}

/** What of a report is to be seen. */
export interface Selection {
  readonly groups: readonly Group[];
  /** How many operations. */
  readonly number: number;
  /** Whether a finding is of the rule, the severity and the standing asked for. */
  readonly isMatching: (finding: number) => boolean;
  /** The findings to list, as indexes, in the document's order. */
  readonly listed: readonly number[];
  /** How many findings the operations have, by column; by the empty text, those of no response. */
  readonly byColumn: ReadonlyMap<string, number>;
}

/** Selects what a query asks for. */
export function select(report: Report, query: Query): Selection {
  const matching = report.findings.map(
    ({ rule, severity, standing, isNew = false }) =>
      !query.without.has(`severity:${severity}`) &&
      !query.without.has(`standing:${standing}`) &&
      (query.rule === '' || rule === query.rule) &&
      (!query.isChanged || isNew),
  );
  const isMatching = (finding: number) => matching[finding] === true;
  const rows: SelectedRow[] = [];
  const listed = new Set<number>();
  const byColumn = new Map<string, number>();
  for (const [index, row] of report.rows.entries()) {
    if (!isMeant(row, query)) continue;
    const found = matchesOf(row, query, isMatching);
    if (found.length === 0 && !isWanted(row, query)) continue;
    const distinct = new Set<number>();
    for (const { column, finding } of found) {
      distinct.add(finding);
      listed.add(finding);
      byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
    }
    rows.push({ index, row, number: distinct.size });
  }
  if (isWhole(query))
    for (const index of report.elsewhere) if (isMatching(index)) listed.add(index);
  const ordered = query.order === 'worst' ? worstFirst(rows, report, isMatching) : rows;
  return {
    groups: query.isGrouped ? grouped(ordered, query) : [{ tag: undefined, rows: ordered }],
    number: rows.length,
    isMatching,
    listed: [...listed].sort((left, right) => left - right),
    byColumn,
  };
}

function isMeant({ method, operationId, path, summary, tags }: Row, query: Query): boolean {
  if (query.without.has(`method:${method}`)) return false;
  if (query.tag !== '' && !tags.includes(query.tag)) return false;
  if (query.text === '') return true;
  const words = query.text.toLowerCase().split(/\s+/);
  const searched = `${method} ${path} ${operationId} ${summary}`.toLowerCase();
  return words.every((word) => searched.includes(word));
}

/** Whether an operation is to be seen though nothing in it matches. */
function isWanted(row: Row, query: Query): boolean {
  const { cells, change, findings } = row;
  if (query.rule !== '') return false;
  if (query.isChanged)
    return change !== undefined || cells.some((cell) => cell.change !== undefined);
  if (query.column !== '' && !cells.some(({ column }) => column === query.column)) return false;
  const found = [...findings, ...cells.flatMap((cell) => cell.findings)];
  return found.length === 0 && !query.without.has('severity:none');
}

function matchesOf(
  { cells, findings }: Row,
  { column: wanted }: Query,
  isMatching: (finding: number) => boolean,
): { column: string; finding: number }[] {
  const own: Pick<Cell, 'column' | 'findings'> = { column: '', findings };
  return [own, ...cells]
    .filter(({ column }) => wanted === '' || column === wanted)
    .flatMap(({ column, findings: found }) =>
      found.filter(isMatching).map((finding) => ({ column, finding })),
    );
}

/** Whether findings of no operation are meant too. */
function isWhole({ column, tag, text, without }: Query): boolean {
  if (column !== '' || tag !== '' || text !== '') return false;
  return ![...without].some((left) => left.startsWith('method:'));
}

function worstFirst(
  rows: readonly SelectedRow[],
  { findings }: Report,
  isMatching: (finding: number) => boolean,
): SelectedRow[] {
  const weights = new Map(
    rows.map(({ index, row }) => {
      const found = [...row.findings, ...row.cells.flatMap((cell) => cell.findings)];
      const reported = found.filter(
        (finding) => isMatching(finding) && findings[finding]?.standing === 'reported',
      );
      const counts = severities.map(
        (severity) => reported.filter((finding) => findings[finding]?.severity === severity).length,
      );
      return [index, counts];
    }),
  );
  return [...rows].sort((left, right) => {
    const [a, b] = [weights.get(left.index) ?? [], weights.get(right.index) ?? []];
    const at = a.findIndex((count, index) => count !== b[index]);
    return at === -1 ? left.index - right.index : (b[at] ?? 0) - (a[at] ?? 0);
  });
}

/** By tag, in the order in which operations name them; those without one last. */
function grouped(rows: readonly SelectedRow[], { tag: wanted }: Query): Group[] {
  const groups = new Map<string, SelectedRow[]>();
  for (const each of rows) {
    const tags = each.row.tags.length === 0 ? [''] : new Set(each.row.tags);
    for (const tag of tags) {
      if (wanted !== '' && tag !== wanted) continue;
      const group = groups.get(tag);
      if (group === undefined) groups.set(tag, [each]);
      else group.push(each);
    }
  }
  const untagged = groups.get('');
  groups.delete('');
  if (untagged !== undefined) groups.set('', untagged);
  return [...groups].map(([tag, members]) => ({ tag, rows: members }));
}
