import type { Finding, Report, Row } from '../../model/Report.ts';
import { count, severityWords } from '../words.ts';
import { copyButton } from './copyButton.ts';
import { findingItem } from './findingItem.ts';
import { h, link, text } from './h.ts';
import { asCsv, asMarkdown } from './listText.ts';
import { type RuleSummary, rulesOf } from './rulesOf.ts';
import type { Selection } from './select.ts';

/** A cell that a finding is in. */
interface Use {
  readonly row: Row;
  readonly column: string;
}

/** So many findings of a rule, and cells of a finding, are listed until more are asked for. */
const firstFindings = 100;
const firstCells = 5;
/** So many need not be opened. */
const fewFindings = 30;

/** The findings by rule, linked to their cells. */
export class FindingsView {
  readonly element: HTMLElement;
  readonly #onCell: (row: Row, column: string) => void;
  #report: Report | undefined;
  #uses: ReadonlyMap<number, readonly Use[]> = new Map();
  #isPrinting = false;
  #selection: Selection | undefined;

  constructor(onCell: (row: Row, column: string) => void) {
    this.#onCell = onCell;
    this.element = h('section', { 'aria-labelledby': 'findings-title', class: 'findings' });
  }

  show(report: Report, selection: Selection): void {
    if (report !== this.#report) this.#uses = usesOf(report);
    this.#report = report;
    this.#selection = selection;
    this.#draw();
  }

  /** Shows all of it, to print it, or what was open again. */
  print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#draw();
  }

  #draw(): void {
    const { findings = [], gone = [] } = this.#report ?? {};
    const listed = this.#selection?.listed ?? [];
    const chosen = () => listed.map((index) => findings[index] as Finding);
    const rules = rulesOf(findings, listed);
    this.element.replaceChildren(
      h('h2', { id: 'findings-title', tabindex: -1 }, 'Findings'),
      ...(listed.length === 0
        ? [h('p', {}, 'None.')]
        : [
            h(
              'p',
              { class: 'actions' },
              copyButton('Copy as CSV', () => asCsv(chosen())),
              copyButton('Copy as Markdown', () => asMarkdown(chosen())),
            ),
            ...rules.map((rule) => this.#rule(rule, listed.length <= fewFindings)),
          ]),
      ...(gone.length === 0 ? [] : [this.#gone(gone)]),
    );
  }

  #rule(
    { documentationUrl, findings, number, rule, severity }: RuleSummary,
    areFew: boolean,
  ): Node {
    const { one, many } = severityWords[severity];
    const isOpen = this.#isPrinting || areFew;
    const body = h('div');
    const details = h(
      'details',
      { class: severity, open: isOpen },
      h('summary', {}, h('strong', {}, count(number, one, many)), ' ', text(rule)),
      body,
    );
    const draw = () => {
      if (body.hasChildNodes()) return;
      const page = this.#isPrinting ? undefined : rulePage(rule);
      if (page !== undefined) body.append(page);
      const label = page === undefined ? 'About the rule' : 'Its source';
      const about = link(label, documentationUrl, `${label}, ${rule}`);
      if (documentationUrl !== undefined) body.append(h('p', { class: 'help' }, about));
      body.append(this.#list(findings, this.#isPrinting ? findings.length : firstFindings));
    };
    if (isOpen) draw();
    else details.addEventListener('toggle', draw);
    return details;
  }

  #list(indexes: readonly number[], number: number): Node {
    const list = h('ol', {}, ...indexes.slice(0, number).map((index) => this.#item(index)));
    if (indexes.length <= number) return list;
    const more = h('button', { type: 'button' }, `Show all ${indexes.length}`);
    more.addEventListener('click', () => {
      list.append(...indexes.slice(number).map((index) => this.#item(index)));
      more.remove();
    });
    return h('div', {}, list, more);
  }

  #item(index: number): Node {
    const finding = this.#report?.findings[index] as Finding;
    const uses = this.#uses.get(index) ?? [];
    if (uses.length === 0) return findingItem(finding, h('span', {}, 'of no operation'));
    const cells = h('span', { class: 'cells' }, ...this.#links(uses.slice(0, firstCells)));
    if (uses.length > firstCells) {
      const more = h('button', { type: 'button' }, `and ${uses.length - firstCells} more`);
      more.addEventListener('click', () => {
        more.replaceWith(...this.#links(uses.slice(firstCells)));
      });
      cells.append(more);
    }
    return findingItem(finding, cells);
  }

  #links(uses: readonly Use[]): Node[] {
    return uses.map(({ column, row }) => {
      const name = `${row.method} ${row.path}${column === '' ? '' : ` ${column}`}`;
      const button = h('button', { type: 'button' }, text(name));
      button.addEventListener('click', () => this.#onCell(row, column));
      return button;
    });
  }

  #gone(gone: readonly Finding[]): Node {
    return h(
      'details',
      { open: this.#isPrinting },
      h('summary', {}, `${count(gone.length, 'finding')} no longer there`),
      h('ol', {}, ...gone.map((finding) => findingItem(finding))),
    );
  }
}

/** By finding, the cells that it is in. */
function usesOf({ rows }: Report): Map<number, Use[]> {
  const uses = new Map<number, Use[]>();
  for (const row of rows) {
    for (const { column, findings } of [{ column: '', findings: row.findings }, ...row.cells]) {
      for (const finding of findings) {
        const known = uses.get(finding);
        if (known === undefined) uses.set(finding, [{ row, column }]);
        else known.push({ row, column });
      }
    }
  }
  return uses;
}

/** The page of a rule, to unfold, if the report brings it along. */
function rulePage(rule: string): Node | undefined {
  const template = [...document.querySelectorAll<HTMLTemplateElement>('template[data-rule]')].find(
    ({ dataset }) => dataset.rule === rule,
  );
  if (template === undefined) return undefined;
  const page = h('div');
  const details = h('details', { class: 'page' }, h('summary', {}, 'About the rule'), page);
  details.addEventListener(
    'toggle',
    () => page.append(document.importNode(template.content, true)),
    { once: true },
  );
  return details;
}
