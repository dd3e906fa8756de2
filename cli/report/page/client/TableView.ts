import type { Finding, Report, Row } from '../../model/Report.ts';
import { groupNames } from '../words.ts';
import { appearanceOf } from './Appearance.ts';
import { type Chunk, Chunks } from './Chunks.ts';
import { h, text } from './h.ts';
import type { Query } from './Query.ts';
import type { SelectedRow, Selection } from './select.ts';
import { type TableColumn, tableColumns, widthsOf } from './tableColumns.ts';

/** A cell that has findings. */
export interface CellInfo {
  readonly button: HTMLButtonElement;
  readonly row: Row;
  readonly name: string;
  /** The reason phrase, if the column has one. */
  readonly phrase: string;
  readonly findings: readonly number[];
}

/** Where a cell stands: the row as it is shown, and the column, -1 for the operation itself. */
interface Position {
  readonly row: number;
  readonly column: number;
}

/** A row as it is shown. */
interface Line extends SelectedRow {
  readonly chunk: Chunk;
}

const rowsPerChunk = 20;
/** Of a row of one line and of one with its summary, in pixels, until it has been drawn. */
const rowHeight = 31;
const summaryHeight = 50;

/** The operations down and the status codes across; only what is in or near sight is drawn. */
export class TableView {
  readonly element: HTMLElement;
  readonly #onColumn: (column: string) => void;
  readonly #chunks: Chunks;
  readonly #folded = new Set<string>();
  #report: Report | undefined;
  #query: Query | undefined;
  #selection: Selection | undefined;
  #columns: readonly TableColumn[] = [];
  #hasOwn = false;
  #lines: readonly Line[] = [];
  #refused = new Map<string, ReadonlySet<string>>();
  /** The cell that the tabulator key leads to. */
  #tabStop: Position | undefined;

  constructor(onColumn: (column: string) => void) {
    this.#onColumn = onColumn;
    this.element = h('div', {
      class: 'table',
      role: 'region',
      'aria-label': 'Table of operations',
      tabindex: 0,
    });
    this.#chunks = new Chunks(this.element, (element) => element.contains(document.activeElement));
    this.element.addEventListener('focusin', ({ target }) => this.#onFocus(target));
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Shows what is selected of a report. */
  show(report: Report, query: Query, selection: Selection): void {
    if (report !== this.#report) this.#take(report);
    this.#query = query;
    this.#selection = selection;
    this.#draw();
  }

  /** What a cell holds. */
  infoOf(target: EventTarget | null): CellInfo | undefined {
    if (!(target instanceof Element)) return undefined;
    const button = target.closest<HTMLButtonElement>('button[data-column]');
    const position = button && this.element.contains(button) ? positionOf(button) : undefined;
    const row = position && this.#lines[position.row]?.row;
    if (!button || position === undefined || row === undefined) return undefined;
    const column = this.#columns[position.column];
    return {
      button,
      row,
      name: nameOf(row, column),
      phrase: column?.reasonPhrase ?? '',
      findings: this.#findingsOf(row, position.column),
    };
  }

  /** Leads to the cell of an operation; does nothing if the operation is not to be seen. */
  focusCell(row: Row, column: string): void {
    const at = this.#lines.findIndex((line) => line.row === row);
    const index = this.#columns.findIndex(({ keys }) => keys.includes(column));
    if (at !== -1) this.#focus({ row: at, column: index });
  }

  /** Draws all of it, to print it, or what is in sight again. */
  print(isPrinting: boolean): void {
    if (isPrinting) this.#chunks.drawAll();
    else this.#chunks.reset();
  }

  #take(report: Report): void {
    this.#report = report;
    this.#columns = tableColumns(report.columns);
    this.#hasOwn = report.rows.some(({ findings }) => findings.length > 0);
    this.#refused = new Map(
      Object.entries(report.policy?.refused ?? {}).map(([method, keys]) => [method, new Set(keys)]),
    );
    const longest = report.rows.reduce((longest, { path }) => Math.max(longest, path.length), 0);
    this.element.style.setProperty('--longest', String(longest));
    this.#folded.clear();
  }

  #draw(): void {
    const lines: Line[] = [];
    const chunks: Chunk[] = [];
    const bodies: HTMLElement[] = [];
    for (const { rows, tag } of this.#selection?.groups ?? []) {
      if (tag !== undefined) bodies.push(this.#groupHead(tag, rows.length));
      if (tag !== undefined && this.#folded.has(tag)) continue;
      for (let start = 0; start < rows.length; start += rowsPerChunk) {
        const chunk = this.#chunkOf(rows.slice(start, start + rowsPerChunk), lines);
        chunks.push(chunk);
        bodies.push(chunk.element);
      }
    }
    this.#lines = lines;
    this.#tabStop = this.#firstStop();
    const scrolled = this.element.scrollLeft;
    this.element.replaceChildren(this.#table(bodies));
    this.element.scrollTo(scrolled, 0);
    this.#chunks.replace(chunks);
  }

  #table(bodies: readonly HTMLElement[]): HTMLElement {
    const own = this.#hasOwn ? '2.25rem ' : '';
    return h(
      'table',
      {
        role: 'table',
        'aria-rowcount': this.#lines.length + 3,
        style: `--grid: var(--path) 2.25rem ${own}${widthsOf(this.#columns)}`,
      },
      h('caption', {}, 'Operations and the status codes they document'),
      this.#head(),
      ...bodies,
    );
  }

  #chunkOf(rows: readonly SelectedRow[], lines: Line[]): Chunk {
    const start = lines.length;
    const height = this.#query?.hasSummaries ? summaryHeight : rowHeight;
    const chunk: Chunk = {
      element: h('tbody', { role: 'rowgroup' }),
      height: rows.length * height,
      draw: () => rows.map((row, index) => this.#row(row, start + index)),
    };
    lines.push(...rows.map((row) => ({ ...row, chunk })));
    return chunk;
  }

  #head(): HTMLElement {
    const groups = [...new Set(this.#columns.map(({ group }) => group))];
    const own = (content: string) =>
      this.#hasOwn ? h('td', { role: 'cell' }, content) : undefined;
    return h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        h('td', { role: 'cell', class: 'operation' }),
        h('td', { role: 'cell' }),
        own(''),
        ...groups.map((group) => this.#groupHeader(group)),
      ),
      h(
        'tr',
        { role: 'row' },
        h('th', { role: 'columnheader', scope: 'col', class: 'operation' }, 'Operation'),
        h('th', { role: 'columnheader', scope: 'col' }, abbreviation('all', 'Findings of the row')),
        this.#hasOwn
          ? h(
              'th',
              { role: 'columnheader', scope: 'col' },
              abbreviation('op', 'Findings on the operation itself'),
            )
          : undefined,
        ...this.#columns.map((column, index) => this.#columnHeader(column, index)),
      ),
      this.#totals(),
    );
  }

  #groupHeader(group: string): HTMLElement {
    const size = this.#columns.filter((column) => column.group === group).length;
    const name = groupNames[group] ?? group;
    const [short = ''] = name.split(' ');
    return h(
      'th',
      {
        role: 'columnheader',
        scope: 'colgroup',
        class: 'first',
        colspan: size,
        style: `grid-column: span ${size}`,
      },
      size > 3 ? name : abbreviation(short, name),
    );
  }

  #columnHeader({ group, keys, label, reasonPhrase }: TableColumn, index: number): HTMLElement {
    const [key = ''] = keys;
    const isFirst = group !== this.#columns[index - 1]?.group;
    const isOn = keys.length === 1 && this.#query?.column === key;
    const button = h(
      'button',
      {
        type: 'button',
        title: `${label} ${reasonPhrase}`.trim(),
        'aria-pressed': String(isOn),
        disabled: keys.length > 1,
        // From the keyboard it is among the filters; here it would be a stop for each code.
        tabindex: -1,
      },
      text(label),
    );
    button.addEventListener('click', () => this.#onColumn(isOn ? '' : key));
    return h(
      'th',
      { role: 'columnheader', scope: 'col', class: isFirst ? 'first' : undefined },
      button,
    );
  }

  #totals(): HTMLElement {
    const byColumn = this.#selection?.byColumn ?? new Map<string, number>();
    const sum = (keys: readonly string[]) =>
      keys.reduce((total, key) => total + (byColumn.get(key) ?? 0), 0);
    const cell = (number: number) =>
      h(
        'td',
        { role: 'cell', class: number > 9999 ? 'long' : undefined },
        number === 0 ? '' : String(number),
      );
    return h(
      'tr',
      { role: 'row', class: 'sums' },
      h('th', { role: 'rowheader', scope: 'row', class: 'operation' }, 'Findings, by column'),
      cell(sum([...byColumn.keys()])),
      this.#hasOwn ? cell(sum([''])) : undefined,
      ...this.#columns.map(({ keys }) => cell(sum(keys))),
    );
  }

  #groupHead(tag: string, size: number): HTMLElement {
    const isFolded = this.#folded.has(tag);
    const button = h(
      'button',
      { type: 'button', 'aria-expanded': String(!isFolded) },
      text(tag === '' ? 'no tag' : tag),
      ` (${size})`,
    );
    button.addEventListener('click', () => {
      if (!this.#folded.delete(tag)) this.#folded.add(tag);
      const top = this.element.scrollTop;
      this.#draw();
      this.element.scrollTop = top;
      const buttons = this.element.querySelectorAll<HTMLElement>('.tag button');
      [...buttons].find((each) => each.dataset.tag === tag)?.focus();
    });
    button.dataset.tag = tag;
    const cell = h('th', { role: 'rowheader', scope: 'rowgroup' }, button);
    return h('tbody', { role: 'rowgroup', class: 'tag' }, h('tr', { role: 'row' }, cell));
  }

  #row({ number, row }: SelectedRow, index: number): HTMLElement {
    const { cells, change, findings, method, path, summary } = row;
    const hasSummary = this.#query?.hasSummaries && summary !== '';
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const own =
      findings.length > 0
        ? this.#found({ state: 'found', findings }, { row: index, column: -1 })
        : h('td', { role: 'cell' });
    return h(
      'tr',
      { role: 'row', class: change, 'aria-rowindex': index + 4 },
      h(
        'th',
        { role: 'rowheader', scope: 'row', title: summary === '' ? undefined : summary },
        h('b', {}, text(method)),
        h('span', {}, pathText(path), hasSummary ? h('small', {}, text(summary)) : undefined),
      ),
      h('td', { role: 'cell', class: 'sum' }, number === 0 ? '' : String(number)),
      this.#hasOwn ? own : undefined,
      ...this.#columns.map(({ keys }, column) => {
        const there = keys.flatMap((key) => byColumn.get(key) ?? []);
        const [cell] = there;
        if (cell === undefined) return this.#empty(method, keys);
        const found = there.flatMap((each) => each.findings);
        if (found.length === 0 && cell.change === undefined) return plain('fine', 'documented');
        return this.#found({ ...cell, findings: found }, { row: index, column });
      }),
    );
  }

  #empty(method: string, [key = '']: readonly string[]): HTMLElement {
    const isRefused = this.#refused.get(method)?.has(key) === true;
    return isRefused ? plain('closed', 'not allowed') : h('td', { role: 'cell' });
  }

  #found(
    cell: Pick<Row['cells'][number], 'change' | 'findings' | 'state'>,
    position: Position,
  ): HTMLElement {
    const found = cell.findings.map((index) => this.#report?.findings[index] as Finding);
    const { classes, sign, words } = appearanceOf(cell, found);
    if (found.length === 0) {
      return h(
        'td',
        { role: 'cell', class: classes },
        h('span', { 'aria-hidden': 'true' }, sign),
        h('span', { class: 'unseen' }, words),
      );
    }
    const isMatching = cell.findings.some((finding) => this.#selection?.isMatching(finding));
    const row = this.#lines[position.row]?.row;
    const isStop = isSame(position, this.#tabStop);
    const button = h(
      'button',
      {
        type: 'button',
        tabindex: isStop ? 0 : -1,
        class: `${classes}${isMatching ? '' : ' dim'}`,
        'data-row': position.row,
        'data-column': position.column,
        'data-cell': row && nameOf(row, this.#columns[position.column]),
      },
      h('span', { 'aria-hidden': 'true' }, sign),
      h('span', { class: 'unseen' }, position.column === -1 ? `operation: ${words}` : words),
    );
    return h('td', { role: 'cell' }, button);
  }

  #findingsOf(row: Row, column: number): readonly number[] {
    if (column === -1) return row.findings;
    const keys = this.#columns[column]?.keys ?? [];
    return row.cells.flatMap((cell) => (keys.includes(cell.column) ? cell.findings : []));
  }

  /** The columns in which a row has cells that can be stepped on. */
  #stops(row: number): number[] {
    const line = this.#lines[row]?.row;
    if (line === undefined) return [];
    const columns = [...this.#columns.keys()].filter(
      (column) => this.#findingsOf(line, column).length > 0,
    );
    return line.findings.length > 0 ? [-1, ...columns] : columns;
  }

  #firstStop(): Position | undefined {
    const row = this.#lines.findIndex((_, index) => this.#stops(index).length > 0);
    return row === -1 ? undefined : { row, column: this.#stops(row)[0] ?? -1 };
  }

  #focus(position: Position): void {
    const line = this.#lines[position.row];
    if (line === undefined) return;
    this.#chunks.draw(line.chunk);
    this.#buttonAt(position)?.focus();
  }

  #buttonAt({ column, row }: Position): HTMLButtonElement | undefined {
    const found = this.element.querySelector(`[data-row="${row}"][data-column="${column}"]`);
    return found instanceof HTMLButtonElement ? found : undefined;
  }

  #onFocus(target: EventTarget | null): void {
    const button = this.infoOf(target)?.button;
    if (button === undefined) return;
    const previous = this.#tabStop && this.#buttonAt(this.#tabStop);
    if (previous !== undefined) previous.tabIndex = -1;
    this.#tabStop = positionOf(button);
    button.tabIndex = 0;
  }

  #onKey(event: KeyboardEvent): void {
    const button = this.infoOf(event.target)?.button;
    if (button === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) return;
    event.preventDefault();
    const next = this.#next(positionOf(button), event.key);
    if (next !== undefined) this.#focus(next);
  }

  /** The cell that a key leads to from another one. */
  #next({ column, row }: Position, key: string): Position | undefined {
    const stops = this.#stops(row);
    const at = stops.indexOf(column);
    const beside: Readonly<Record<string, number | undefined>> = {
      ArrowRight: stops[at + 1],
      ArrowLeft: stops[at - 1],
      Home: stops[0],
      End: stops.at(-1),
    };
    if (key in beside) {
      const other = beside[key];
      return other === undefined ? undefined : { row, column: other };
    }
    const step = key === 'ArrowDown' ? 1 : -1;
    let other = row + step;
    while (this.#lines[other] !== undefined && this.#stops(other).length === 0) other += step;
    const distance = (stop: number) => Math.abs(stop - column);
    const nearest = this.#stops(other).sort((left, right) => distance(left) - distance(right))[0];
    return nearest === undefined ? undefined : { row: other, column: nearest };
  }
}

function positionOf({ dataset }: HTMLElement): Position {
  return { row: Number(dataset.row), column: Number(dataset.column) };
}

function isSame(left: Position, right: Position | undefined): boolean {
  return left.row === right?.row && left.column === right.column;
}

function nameOf({ method, path }: Row, column: TableColumn | undefined): string {
  return `${method} ${path} ${column?.label ?? 'operation'}`;
}

function abbreviation(short: string, name: string): HTMLElement {
  return h('abbr', { title: name }, short);
}

function plain(name: string, words: string): HTMLElement {
  return h('td', { role: 'cell', class: name }, words);
}

/** A path that may go on in the next line before each segment. */
function pathText(path: string): HTMLElement {
  const segments = path.split(/(?=\/)/).flatMap((segment) => [h('wbr'), segment]);
  return h('bdi', {}, ...segments);
}
