/*
 * What the page does in the browser: filters, the findings of the cell that the pointer or the focus
 * is on, and the arrow keys. All it knows of the report stands in the page.
 */

interface CellButton {
  readonly button: HTMLButtonElement;
  readonly findings: readonly HTMLElement[];
}

interface TableRow {
  readonly row: HTMLTableRowElement;
  readonly method: string;
  readonly tags: readonly string[];
  readonly cells: readonly CellButton[];
}

const form = element('#filters', HTMLFormElement);
const table = element('.table table', HTMLTableElement);
const details = element('#details', HTMLElement);
const hasBaseline = form.querySelector('[name=baseline]') !== null;
const counter = element('#count', HTMLOutputElement);
const items = [...document.querySelectorAll<HTMLElement>('.findings li')];
const parts = [...table.tBodies];
const rows = parts.flatMap(({ rows }) => [...rows]).map(readRow);

/** The cell whose findings are shown. */
let shown: HTMLButtonElement | undefined;
/** Hides the findings soon: the pointer may be on its way to them. */
let hiding: number | undefined;
/** The cell that the tabulator key leads to. */
let tabStop: HTMLButtonElement | undefined;

function element<Type extends HTMLElement>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector}`);
  return found;
}

function readRow(row: HTMLTableRowElement): TableRow {
  const cells = [...row.querySelectorAll('button')].map((button) => ({
    button,
    findings: words(button.dataset.findings).map((index) => items[Number(index)] as HTMLElement),
  }));
  return { row, method: row.dataset.method ?? '', tags: words(row.dataset.tags), cells };
}

function words(text = ''): string[] {
  return text === '' ? [] : text.split(' ');
}

function filter(): void {
  const data = new FormData(form);
  const methods = new Set(data.getAll('method'));
  const levels = new Set(data.getAll('severity'));
  const baselines = new Set(data.getAll('baseline'));
  const [rule, tag] = [data.get('rule') ?? '', String(data.get('tag') ?? '')];
  const matches = ({ dataset }: HTMLElement) =>
    levels.has(dataset.severity ?? '') &&
    (rule === '' || dataset.rule === rule) &&
    (!hasBaseline || baselines.has(dataset.baseline ?? ''));
  const matching = new Set(items.filter(matches));
  const listed = new Set<HTMLElement>();
  const inTable = new Set<HTMLElement>();
  let number = 0;
  for (const { row, method, tags, cells } of rows) {
    const isMeant = methods.has(method) && (tag === '' || tags.includes(tag));
    let isFound = false;
    for (const { button, findings } of cells) {
      const isMatching = findings.some((finding) => matching.has(finding));
      button.classList.toggle('dim', !isMatching);
      if (isMatching) isFound = true;
      for (const finding of findings) {
        inTable.add(finding);
        if (isMeant && matching.has(finding)) listed.add(finding);
      }
    }
    const isVisible =
      isMeant && (isFound || (cells.length === 0 && levels.has('none') && rule === ''));
    row.hidden = !isVisible;
    if (isVisible) number += 1;
  }
  for (const part of parts) {
    const left = [...part.rows].filter((row) => !row.hidden).length;
    part.hidden = left === 0;
    part.style.setProperty('--rows', String(left));
  }
  const isWhole = tag === '' && methods.size === form.querySelectorAll('[name=method]').length;
  for (const item of items) {
    item.hidden = !listed.has(item) && !(isWhole && !inTable.has(item) && matching.has(item));
  }
  const all = rows.length === 1 ? '1 operation' : `${rows.length} operations`;
  counter.value = number === rows.length ? all : `${number} of ${all}`;
  hide();
  setTabStop(reachable().find((button) => button === tabStop) ?? reachable()[0]);
}

/** The cells that the arrow keys lead to. */
function reachable(): HTMLButtonElement[] {
  return rows.flatMap(({ row, cells }) => (row.hidden ? [] : cells.map(({ button }) => button)));
}

function setTabStop(button: HTMLButtonElement | undefined): void {
  if (tabStop !== undefined) tabStop.tabIndex = -1;
  tabStop = button;
  if (tabStop !== undefined) tabStop.tabIndex = 0;
}

function show(button: HTMLButtonElement): void {
  clearTimeout(hiding);
  if (button === shown) return;
  hide();
  shown = button;
  const heading = document.createElement('h2');
  heading.textContent = button.dataset.cell ?? '';
  const list = document.createElement('ul');
  for (const index of words(button.dataset.findings)) {
    const item = items[Number(index)]?.cloneNode(true) as HTMLElement;
    item.removeAttribute('id');
    item.removeAttribute('value');
    item.hidden = false;
    list.append(item);
  }
  details.replaceChildren(heading, list);
  details.hidden = false;
  button.setAttribute('aria-describedby', 'details');
  place(button);
}

/** At a corner of the cell, so that its neighbours stay in sight; always within the window. */
function place(button: HTMLButtonElement): void {
  const cell = button.getBoundingClientRect();
  const { width, height } = details.getBoundingClientRect();
  const isRight = cell.right + width + 8 <= document.documentElement.clientWidth;
  const isBelow = cell.bottom + height + 8 <= window.innerHeight;
  details.style.left = `${Math.max(8, isRight ? cell.right : cell.left - width)}px`;
  details.style.top = `${Math.max(8, isBelow ? cell.bottom : cell.top - height)}px`;
}

function hide(): void {
  clearTimeout(hiding);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  details.hidden = true;
}

function cellOf(target: EventTarget | null): HTMLButtonElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLButtonElement>('button[data-findings]') ?? undefined;
}

/** The cell that a key leads to from another one. */
function next(button: HTMLButtonElement, key: string): HTMLButtonElement | undefined {
  const visible = rows.filter(({ row, cells }) => !row.hidden && cells.length > 0);
  const at = visible.findIndex(({ cells }) => cells.some((cell) => cell.button === button));
  const buttons = visible[at]?.cells.map((cell) => cell.button) ?? [];
  const index = buttons.indexOf(button);
  if (key === 'ArrowRight') return buttons[index + 1];
  if (key === 'ArrowLeft') return buttons[index - 1];
  if (key === 'Home') return buttons[0];
  if (key === 'End') return buttons.at(-1);
  const other = visible[key === 'ArrowDown' ? at + 1 : at - 1]?.cells ?? [];
  const distance = (cell: CellButton) => Math.abs(columnOf(cell.button) - columnOf(button));
  return [...other].sort((left, right) => distance(left) - distance(right))[0]?.button;
}

function columnOf(button: HTMLButtonElement): number {
  return button.closest('td')?.cellIndex ?? 0;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape' && shown !== undefined) {
    const button = shown;
    const isInside = details.contains(document.activeElement);
    hide();
    if (isInside) button.focus({ preventScroll: true });
    hide();
    return;
  }
  const button = cellOf(event.target);
  if (button === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) return;
  event.preventDefault();
  next(button, event.key)?.focus();
}

form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
document.addEventListener('keydown', onKey);
table.addEventListener('focusin', (event) => {
  const button = cellOf(event.target);
  if (button === undefined) return;
  setTabStop(button);
  show(button);
});
table.addEventListener('click', (event) => {
  const button = cellOf(event.target);
  if (button === undefined) return;
  show(button);
  details.focus({ preventScroll: true });
});
document.addEventListener('focusout', ({ relatedTarget }) => {
  if (!(relatedTarget instanceof Node)) return;
  if (cellOf(relatedTarget) === undefined && !details.contains(relatedTarget)) hide();
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType !== 'mouse') return;
  const button = cellOf(target);
  if (button !== undefined) {
    show(button);
  } else if (details.contains(target as Node)) {
    clearTimeout(hiding);
  } else if (!isFocused()) {
    clearTimeout(hiding);
    hiding = window.setTimeout(hide, 150);
  }
});
element('.table', HTMLElement).addEventListener('scroll', () => {
  if (shown !== undefined) place(shown);
});

function isFocused(): boolean {
  return details.contains(document.activeElement) || cellOf(document.activeElement) === shown;
}

filter();

export {};
