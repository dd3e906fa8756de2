import { type Report, severities, standings } from '../../model/Report.ts';
import { severityWords, standingWords } from '../words.ts';
import { h, text } from './h.ts';
import { type Query, whole } from './Query.ts';
import { rulesOf } from './rulesOf.ts';

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
    const { against, findings, rows } = report;
    const methods = [...new Set(rows.map(({ method }) => method))];
    const present = severities.filter((severity) =>
      findings.some((finding) => finding.severity === severity),
    );
    const stood = standings.filter((standing) =>
      findings.some((finding) => finding.standing === standing),
    );
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    const rules = rulesOf(findings, [...findings.keys()]).map(({ rule }) => rule);
    this.element.replaceChildren(
      h(
        'p',
        { class: 'search' },
        h('label', { for: 'text' }, 'Find'),
        ' ',
        h('input', {
          id: 'text',
          name: 'text',
          type: 'search',
          placeholder: 'path, operation id or summary',
          autocomplete: 'off',
        }),
      ),
      group(
        'Method',
        'method',
        methods.map((method) => [method, method]),
      ),
      group('Severity', 'severity', [
        ...present.map((severity): [string, string] => [severity, severityWords[severity].one]),
        ['none', 'no finding'],
      ]),
      stood.length > 1 || stood.some((standing) => standing !== 'reported')
        ? group(
            'Standing',
            'standing',
            stood.map((standing) => [standing, standingWords[standing]]),
          )
        : '',
      choice('rule', 'Rule', [['', 'all'], ...rules.map((rule): [string, string] => [rule, rule])]),
      tags.length === 0
        ? ''
        : choice('tag', 'Tag', [['', 'all'], ...tags.map((tag): [string, string] => [tag, tag])]),
      choice('column', 'Response', [
        ['', 'all'],
        ...report.columns.map(({ key, reasonPhrase }): [string, string] => [
          key,
          `${key} ${reasonPhrase}`.trim(),
        ]),
      ]),
      choice('order', 'Order', [
        ['document', 'as in the document'],
        ['worst', 'worst first'],
      ]),
      h(
        'p',
        { class: 'switches' },
        tags.length === 0 ? undefined : checkbox('isGrouped', 'yes', 'Group by tag'),
        rows.some(({ summary }) => summary !== '')
          ? checkbox('hasSummaries', 'yes', 'Summaries')
          : undefined,
        against === undefined ? undefined : checkbox('isChanged', 'yes', 'Only what has changed'),
      ),
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

function group(legend: string, name: string, values: readonly [string, string][]): Node | string {
  if (values.length === 0) return '';
  const boxes = values.map(([value, label]) => checkbox(name, value, label));
  return h('fieldset', {}, h('legend', {}, legend), ...boxes);
}

function checkbox(name: string, value: string, label: string): Node {
  const box = h('input', { type: 'checkbox', name, value });
  return h('label', {}, box, ' ', text(label));
}

function choice(name: string, label: string, values: readonly [string, string][]): Node {
  const options = values.map(([value, words]) => h('option', { value }, words));
  return h(
    'p',
    {},
    h('label', { for: name }, label),
    ' ',
    h('select', { id: name, name }, ...options),
  );
}
