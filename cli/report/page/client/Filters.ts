import { type Report, severities, standings } from '../../model/Report.ts';
import { severityWords, standingWords } from '../words.ts';
import { h, text } from './h.ts';
import { type Query, whole } from './Query.ts';
import { rulesOf } from './rulesOf.ts';

/** A value and how it is called. */
type Option = readonly [value: string, label: string];

/** The controls by which a reader says what is to be seen. */
export class Filters {
  readonly element: HTMLFormElement;
  readonly #onChange: (query: Query) => void;
  #query: Query = whole;

  constructor(onChange: (query: Query) => void) {
    this.#onChange = onChange;
    this.element = h('form', { id: 'filters', 'aria-label': 'Filters' });
    this.element.addEventListener('input', () => this.#onChange(this.#read()));
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#onChange({ ...whole, document: this.#query.document });
    });
  }

  /** Makes the controls for a report. */
  offer(report: Report): void {
    this.element.replaceChildren(
      search(),
      methods(report),
      severity(report),
      standing(report),
      rule(report),
      tag(report),
      column(report),
      order(),
      switches(report),
      h('p', {}, h('button', { type: 'reset' }, 'Show all')),
    );
  }

  /** Sets the controls. */
  show(query: Query): void {
    this.#query = query;
    for (const control of this.element.elements) {
      if (control instanceof HTMLSelectElement) {
        const { name } = control as { name: 'rule' };
        control.value = query[name];
        if (control.selectedIndex === -1) control.value = '';
      } else if (control instanceof HTMLInputElement) {
        const { name, type, value } = control;
        if (type === 'checkbox') {
          const isSwitch = name === 'isGrouped' || name === 'hasSummaries' || name === 'isChanged';
          control.checked = isSwitch ? query[name] : !query.without.has(`${name}:${value}`);
        } else if (control.value.trim() !== query.text) control.value = query.text;
      }
    }
  }

  #read(): Query {
    const data = new FormData(this.element);
    const value = (name: string) => String(data.get(name) ?? '');
    const boxes = this.element.querySelectorAll<HTMLInputElement>('fieldset input');
    const unchecked = [...boxes].filter(({ checked }) => !checked);
    return {
      document: this.#query.document,
      text: value('text').trim(),
      rule: value('rule'),
      tag: value('tag'),
      column: value('column'),
      order: value('order') === 'worst' ? 'worst' : 'document',
      isGrouped: data.has('isGrouped'),
      hasSummaries: data.has('hasSummaries'),
      isChanged: data.has('isChanged'),
      without: new Set(unchecked.map(({ name, value: left }) => `${name}:${left}`)),
    };
  }
}

function search(): Node {
  const input = h('input', {
    id: 'text',
    name: 'text',
    type: 'search',
    placeholder: 'path, operation id or summary',
    autocomplete: 'off',
  });
  return h('p', { class: 'search' }, h('label', { for: 'text' }, 'Find'), ' ', input);
}

function methods({ rows }: Report): Node | string {
  const present = [...new Set(rows.map(({ method }) => method))];
  return group(
    'Method',
    'method',
    present.map((method) => [method, method]),
  );
}

function severity({ findings }: Report): Node | string {
  const present = severities.filter((each) => findings.some((found) => found.severity === each));
  return group('Severity', 'severity', [
    ...present.map((each): Option => [each, severityWords[each].one]),
    ['none', 'no finding'],
  ]);
}

/** Nothing where all are reported, as most are. */
function standing({ findings }: Report): Node | string {
  const present = standings.filter((each) => findings.some((found) => found.standing === each));
  if (present.every((each) => each === 'reported')) return '';
  return group(
    'Standing',
    'standing',
    present.map((each) => [each, standingWords[each]]),
  );
}

function rule({ findings }: Report): Node {
  const rules = rulesOf(findings, [...findings.keys()]);
  const options = rules.map(({ rule: id }): Option => [id, id]);
  return choice('rule', 'Rule', [['', 'all'], ...options]);
}

function tag(report: Report): Node | string {
  const options = tagsOf(report).map((name): Option => [name, name]);
  return options.length === 0 ? '' : choice('tag', 'Tag', [['', 'all'], ...options]);
}

function tagsOf({ rows }: Report): string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))];
}

function column({ columns }: Report): Node {
  const options = columns.map(
    ({ key, reasonPhrase }): Option => [key, `${key} ${reasonPhrase}`.trim()],
  );
  return choice('column', 'Response', [['', 'all'], ...options]);
}

function order(): Node {
  return choice('order', 'Order', [
    ['document', 'as in the document'],
    ['worst', 'worst first'],
  ]);
}

function switches(report: Report): Node {
  const hasTags = tagsOf(report).length > 0;
  const hasSummaries = report.rows.some(({ summary }) => summary !== '');
  return h(
    'p',
    { class: 'switches' },
    hasTags ? checkbox('isGrouped', 'yes', 'Group by tag') : undefined,
    hasSummaries ? checkbox('hasSummaries', 'yes', 'Summaries') : undefined,
    report.against === undefined
      ? undefined
      : checkbox('isChanged', 'yes', 'Only what has changed'),
  );
}

function group(legend: string, name: string, values: readonly Option[]): Node | string {
  if (values.length === 0) return '';
  const boxes = values.map(([value, label]) => checkbox(name, value, label));
  return h('fieldset', {}, h('legend', {}, legend), ...boxes);
}

function checkbox(name: string, value: string, label: string): Node {
  const box = h('input', { type: 'checkbox', name, value });
  return h('label', {}, box, ' ', text(label));
}

function choice(name: string, label: string, values: readonly Option[]): Node {
  const options = values.map(([value, words]) => h('option', { value }, words));
  return h(
    'p',
    {},
    h('label', { for: name }, label),
    ' ',
    h('select', { id: name, name }, ...options),
  );
}
