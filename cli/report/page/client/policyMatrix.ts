import type { ReportPolicy } from '../../model/Report.ts';
import { h, text } from './h.ts';

/** The policy itself, folded: which methods may answer with which status codes, under which marks. */
export function policyMatrix({ notes, rows: [head = [], ...rows] }: ReportPolicy['table']): Node {
  const columns = head.map((name) => h('th', { scope: 'col' }, text(name)));
  return h(
    'details',
    { class: 'policy' },
    h('summary', {}, 'The policy'),
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'The policy' },
      h('table', {}, h('thead', {}, h('tr', {}, ...columns)), h('tbody', {}, ...rows.map(line))),
    ),
    ...(notes.length === 0 ? [] : [h('ul', {}, ...notes.map((note) => h('li', {}, text(note))))]),
  );
}

function line([statusCode = '', ...cells]: readonly string[]): Node {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, text(statusCode)),
    ...cells.map((cell) => h('td', {}, text(cell))),
  );
}
