import {
  type Cell,
  type CellState,
  type Column,
  type Finding,
  type Report,
  type Row,
  type Severity,
  severities,
} from '../model/Report.ts';
import { type Html, html } from './html.ts';
import { count, groupNames, severityWords } from './words.ts';

const nothing = html``;

/** What stands before the letter of the severity. */
const signs: Partial<Record<CellState, { readonly sign: string; readonly words: string }>> = {
  notAllowed: { sign: '✕', words: 'documented, not allowed: ' },
  missing: { sign: '+', words: 'missing: ' },
  found: { sign: '', words: 'documented: ' },
};

// Most cells are one of these, so they are made once.
const fine = html`<td role=cell class=fine>documented</td>`;
const closed = html`<td role=cell class=closed>not allowed</td>`;
const open = html`<td role=cell></td>`;

/** So many rows make a part that the browser need not draw while it is out of sight. */
const rowsPerPart = 25;

/**
 * The operations down and the status codes across. `tags` are all tags, for rows to refer to. The
 * roles stand there because on screens the styles take the table's layout, and with it its meaning in
 * some browsers, away.
 */
export function renderTable(report: Report, tags: readonly string[]): Html {
  const { columns, rows, findings } = report;
  const hasOwn = rows.some((row) => row.findings.length > 0);
  const groups = [...new Set(columns.map(({ group }) => group))];
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsPerPart) {
    parts.push(rows.slice(start, start + rowsPerPart));
  }
  return html`<table role="table" style="--columns:${columns.length + Number(hasOwn)}">
<caption>Operations and the status codes they document</caption>
<colgroup><col class="operation">${hasOwn ? html`<col>` : nothing}</colgroup>
${groups.map((group) => html`<colgroup span="${sizeOf(group, columns)}"></colgroup>`)}
<thead role="rowgroup">
<tr role="row"><td role="cell" class="operation"></td>${hasOwn ? open : nothing}${groups.map(
    (group) => groupHeader(group, columns),
  )}</tr>
<tr role="row"><th role="columnheader" scope="col" class="operation">Operation</th>${
    hasOwn
      ? html`<th role="columnheader" scope="col"><abbr title="Findings on the operation itself">op</abbr></th>`
      : nothing
  }${columns.map((column, index) => columnHeader(column, columns[index - 1]))}</tr>
</thead>
${parts.map(
  (part) => html`<tbody role="rowgroup" style="--rows:${part.length}">
${part.map((row) => renderRow(row, columns, findings, tags, hasOwn))}</tbody>
`,
)}</table>`;
}

function sizeOf(group: string, columns: readonly Column[]): number {
  return columns.filter((column) => column.group === group).length;
}

function groupHeader(group: string, columns: readonly Column[]): Html {
  const size = sizeOf(group, columns);
  const name = groupNames[group] ?? group;
  const [short = ''] = name.split(' ');
  return html`<th role="columnheader" scope="colgroup" colspan="${size}" class="first" style="--span:${size}">${
    size > 3 ? name : html`<abbr title="${name}">${short}</abbr>`
  }</th>`;
}

function columnHeader({ key, group, reasonPhrase }: Column, previous: Column | undefined): Html {
  const name =
    reasonPhrase === '' ? html`${key}` : html`<abbr title="${reasonPhrase}">${key}</abbr>`;
  return html`<th role="columnheader" scope="col" class="${group === previous?.group ? '' : 'first'}">${name}</th>`;
}

function renderRow(
  row: Row,
  columns: readonly Column[],
  findings: readonly Finding[],
  tags: readonly string[],
  hasOwn: boolean,
): Html {
  const name = `${row.method} ${row.path}`;
  const tagIndexes = row.tags.map((tag) => tags.indexOf(tag)).join(' ');
  const path = row.path.split(/(?=\/)/).map((segment) => html`<wbr>${segment}`);
  return html`<tr role="row" data-method="${row.method}" data-tags="${tagIndexes}"><th role="rowheader" scope="row" title="${
    row.summary
  }"><b>${row.method}</b> <span>${path}</span></th>${
    hasOwn
      ? renderCell({ state: 'found', findings: row.findings }, name, 'operation', findings)
      : nothing
  }${row.cells.map((cell, index) =>
    renderCell(cell, name, columns[index]?.key ?? '', findings),
  )}</tr>
`;
}

function renderCell(cell: Cell, name: string, column: string, findings: readonly Finding[]): Html {
  if (cell.state === 'fine') return fine;
  if (cell.state === 'closed') return closed;
  if (cell.findings.length === 0) return open;
  const own = cell.findings.map((index) => findings[index] as Finding);
  const isKnown = own.every((finding) => finding.isKnown);
  const shown = own.filter((finding) => isKnown || !finding.isKnown);
  const counts = countBySeverity(shown);
  const [worst = 'hint'] = counts.keys();
  const { sign = '', words = '' } = signs[cell.state] ?? {};
  const total = shown.length > 1 ? String(shown.length) : '';
  const said = `${column === 'operation' ? 'operation: ' : words}${isKnown ? 'in the baseline: ' : ''}`;
  const list = [...counts].map(([severity, number]) =>
    count(number, severityWords[severity].one, severityWords[severity].many),
  );
  return html`<td role="cell"><button type="button" tabindex="-1" class="${cell.state} ${worst}${isKnown ? ' known' : ''}" data-cell="${name} ${column}" data-findings="${cell.findings.join(
    ' ',
  )}"><span aria-hidden="true">${sign}${severityWords[worst].letter}${total}</span><span class="unseen">${said}${list.join(
    ', ',
  )}</span></button></td>`;
}

/** How many there are of each severity, the worst first; without those there are none of. */
export function countBySeverity(findings: readonly Finding[]): Map<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const severity of severities) {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number > 0) counts.set(severity, number);
  }
  return counts;
}
