import {
  cellStates,
  type Finding,
  type Report,
  type Row,
  severities,
  standings,
} from '../../model/Report.ts';
import type { DocumentData, FindingData, PageData, RowData } from './PageData.ts';

/** Unpacks the reports of a page. */
export function reportsIn({ documents }: PageData): Report[] {
  return documents.map(reportIn);
}

function reportIn(data: DocumentData): Report {
  const { against, elsewhere, broken, gone, hasBaseline, policy, source, title, version } = data;
  const columns = data.columns.map(([key, group, reasonPhrase]) => ({ key, group, reasonPhrase }));
  const keys = columns.map(({ key }) => key);
  const rows = data.rows.map((row) => rowIn(row, data, keys));
  const finding = (packed: FindingData) => findingIn(packed, data, rows);
  return {
    title,
    version,
    source,
    ...(against !== 0 && { against }),
    columns,
    rows,
    unread: data.unread.map(([method, path, line, reason]) => ({ method, path, line, reason })),
    findings: data.findings.map(finding),
    elsewhere,
    broken,
    ...(gone !== 0 && { gone: gone.map(finding) }),
    ...(policy !== 0 && {
      policy: {
        ...policy,
        refused: Object.fromEntries(
          policy.refused.map(([method, indexes]) => [method, indexes.map((at) => keys[at] ?? '')]),
        ),
      },
    }),
    hasBaseline: hasBaseline === 1,
  };
}

function rowIn(packed: RowData, { texts }: DocumentData, keys: readonly string[]): Row {
  const [method, path, operationId, summary, tags, findings, cells, change] = packed;
  return {
    method: texts[method] ?? '',
    path: texts[path] ?? '',
    operationId: operationId === 0 ? '' : operationId,
    summary: summary === 0 ? '' : summary,
    tags: tags === 0 ? [] : tags.map((tag) => texts[tag] ?? ''),
    findings: findings === 0 ? [] : findings,
    cells: cells.map((cell) => {
      if (typeof cell === 'number')
        return { column: keys[cell] ?? '', state: 'fine', findings: [] };
      const [column, state, found, changed] = cell;
      return {
        column: keys[column] ?? '',
        state: cellStates[state] ?? 'fine',
        findings: found,
        ...(changed !== 0 && { change: changed }),
      };
    }),
    ...(change !== 0 && { change }),
  };
}

function findingIn(
  packed: FindingData,
  { rules, source, texts }: DocumentData,
  rows: readonly Row[],
): Finding {
  const [rule, severity, message, line, row, place, standing, file, reason, isNew] = packed;
  const [id, documentationUrl] = rules[rule] ?? ['', 0];
  const rest = texts[place] ?? '';
  return {
    rule: id,
    severity: severities[severity] ?? 'hint',
    message: texts[message] ?? '',
    standing: standings[standing] ?? 'reported',
    ...(reason !== -1 && { reason: texts[reason] ?? '' }),
    file: file === -1 ? source : (texts[file] ?? ''),
    line,
    place: row === -1 ? rest : `paths.${rows[row]?.path}.${rest}`,
    ...(documentationUrl !== 0 && { documentationUrl }),
    ...(isNew === 1 && { isNew: true }),
  };
}
