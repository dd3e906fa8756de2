/*
 * Draws the reports that stand in the page as data, and what a reader asks to see of them. The
 * address's fragment says what that is, so that a view can be sent.
 */

import type { Finding, Report, Row } from '../../model/Report.ts';
import type { PageData } from '../data/PageData.ts';
import { reportsIn } from '../data/reportsIn.ts';
import { count } from '../words.ts';
import { Filters } from './Filters.ts';
import { FindingsView } from './FindingsView.ts';
import { h, text } from './h.ts';
import { legend } from './legend.ts';
import { notices } from './notices.ts';
import { overview } from './overview.ts';
import { Popup } from './Popup.ts';
import { fragmentOf, type Query, queryIn } from './Query.ts';
import { type Selection, select } from './select.ts';
import { type CellInfo, TableView } from './TableView.ts';
import { rulesList, totals } from './totals.ts';

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '');
const reports = reportsIn(data);

const filters = new Filters((query) => show(query));
const table = new TableView((column) => show({ ...shown.query, column }));
const findings = new FindingsView((row, column) => leadTo(row, column));
const popup = new Popup();
const heading = h('header');
const summary = h('section', { 'aria-labelledby': 'totals-title', class: 'totals' });
const explanation = h('div');
const counter = h('output', { id: 'count' });

const shown: { query: Query; report: Report | undefined; selection: Selection | undefined } = {
  query: queryIn(''),
  report: undefined,
  selection: undefined,
};

document.body.append(
  h(
    'nav',
    { 'aria-label': 'Skip' },
    skipLink('Skip to the operations', 'operations-title'),
    skipLink('Skip to the findings', 'findings-title'),
  ),
  heading,
  h(
    'main',
    {},
    summary,
    h(
      'section',
      { 'aria-labelledby': 'operations-title' },
      h('h2', { id: 'operations-title', tabindex: -1 }, 'Operations'),
      filters.element,
      explanation,
      h('p', { class: 'count' }, counter),
      table.element,
    ),
    findings.element,
  ),
  popup.element,
);

/** The fragment of the address says what is to be seen, so it can say no place. */
function skipLink(label: string, id: string): Node {
  const anchor = h('a', { href: `#${id}`, class: 'skip' }, label);
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    const target = document.getElementById(id);
    target?.scrollIntoView();
    target?.focus();
  });
  return anchor;
}

function show(query: Query): void {
  const { report: previous } = shown;
  const index = query.document in reports ? query.document : 0;
  const report = reports[index];
  if (report === undefined) return;
  const selection = select(report, query);
  Object.assign(shown, { query: { ...query, document: index }, report, selection });
  if (report !== previous) take(report, index);
  filters.show(query);
  drawSummary(report, query);
  popup.hide();
  table.show(report, query, selection);
  findings.show(report, selection);
  const all = count(report.rows.length, 'operation');
  counter.value = selection.number === report.rows.length ? all : `${selection.number} of ${all}`;
  const fragment = fragmentOf(shown.query);
  if (fragment !== location.hash.slice(1)) history.replaceState(null, '', `#${fragment}`);
}

function take(report: Report, index: number): void {
  const { against, source, title, version } = report;
  const name = title === '' ? source : title;
  document.title = `Status codes of \u2068${name}\u2069`;
  heading.replaceChildren(
    h('h1', {}, 'Status codes of ', text(name)),
    h(
      'p',
      {},
      version === '' ? '' : h('span', {}, 'Version ', text(version), ', '),
      text(source),
      against === undefined ? '' : h('span', {}, ', compared to ', text(against)),
    ),
    ...(reports.length > 1 ? [overview(reports, index)] : []),
    ...notices(report, data.failures),
  );
  filters.offer(report);
  explanation.replaceChildren(legend(report));
}

function drawSummary(report: Report, query: Query): void {
  const buttons: readonly unknown[] = [...summary.querySelectorAll('button')];
  const focused = buttons.indexOf(document.activeElement);
  summary.replaceChildren(
    h('h2', { id: 'totals-title' }, 'Totals'),
    totals(report, query, show),
    rulesList(report, query, show),
  );
  // The button that was pressed has been drawn anew.
  if (focused !== -1) [...summary.querySelectorAll('button')][focused]?.focus();
}

function leadTo(row: Row, column: string): void {
  table.element.scrollIntoView({ block: 'nearest' });
  table.focusCell(row, column);
}

function open(info: CellInfo): void {
  const { report, selection } = shown;
  const matching = info.findings.filter((index) => selection?.isMatching(index));
  // A cell that the filters leave nothing of says what it holds all the same.
  const chosen = matching.length === 0 ? info.findings : matching;
  popup.show({
    info,
    findings: chosen.map((index) => report?.findings[index] as Finding),
    left: info.findings.length - chosen.length,
  });
}

table.element.addEventListener('focusin', ({ target }) => {
  const info = table.infoOf(target);
  if (info !== undefined) open(info);
});
table.element.addEventListener('click', ({ target }) => {
  const info = table.infoOf(target);
  if (info === undefined) return;
  open(info);
  popup.element.focus({ preventScroll: true });
});
document.addEventListener('focusin', ({ target }) => {
  if (table.infoOf(target) === undefined && !popup.element.contains(target as Node)) popup.hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (table.infoOf(target) === undefined && !popup.element.contains(target as Node)) popup.hide();
});
document.addEventListener('pointerover', ({ pointerType, target }) => {
  if (pointerType !== 'mouse') return;
  const info = table.infoOf(target);
  if (info !== undefined) open(info);
  else if (popup.element.contains(target as Node)) popup.stay();
  else if (!isFocused()) popup.hideSoon();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && popup.cell !== undefined) popup.close();
});
addEventListener('hashchange', () => show(queryIn(location.hash.slice(1))));
for (const [type, isPrinting] of [
  ['beforeprint', true],
  ['afterprint', false],
] as const) {
  addEventListener(type, () => {
    table.print(isPrinting);
    findings.print(isPrinting);
  });
}

function isFocused(): boolean {
  return popup.element.contains(document.activeElement) || document.activeElement === popup.cell;
}

show(queryIn(location.hash.slice(1)));
