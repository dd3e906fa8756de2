import { type Report, severities } from '../../model/Report.ts';
import { severityWords } from '../words.ts';
import { h, text } from './h.ts';
import { fragmentOf, whole } from './Query.ts';

/** A table of all documents, each a link to its own view. */
export function overview(reports: readonly Report[], shown: number): Node {
  const head = [
    'Document',
    'operations',
    ...severities.map((severity) => severityWords[severity].many),
    'in the baseline',
    'exempt',
  ];
  const cells = head.map((name) => h('th', { scope: 'col' }, name));
  return h(
    'div',
    { class: 'overview', role: 'region', 'aria-label': 'Documents', tabindex: 0 },
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, 'Documents'),
      h('thead', {}, h('tr', {}, ...cells)),
      h('tbody', {}, ...reports.map((report, index) => rowOf(report, index, index === shown))),
    ),
  );
}

function rowOf(
  { broken, findings, rows, source, title, unread }: Report,
  index: number,
  isShown: boolean,
) {
  const fragment = fragmentOf({ ...whole, document: index });
  const count = (test: (finding: Report['findings'][number]) => boolean) => {
    const number = findings.filter(test).length;
    return h('td', {}, number === 0 ? '' : String(number));
  };
  const isBroken = broken.length + unread.length > 0;
  return h(
    'tr',
    { class: isShown ? 'shown' : undefined },
    h(
      'th',
      { scope: 'row' },
      h(
        'a',
        {
          href: `#${fragment === '' ? 'document=1' : fragment}`,
          'aria-current': isShown && 'true',
        },
        text(title === '' ? source : title),
      ),
      h('small', {}, text(source)),
      isBroken ? h('strong', { class: 'error' }, 'not whole') : undefined,
    ),
    h('td', {}, String(rows.length)),
    ...severities.map((severity) =>
      count((each) => each.standing === 'reported' && each.severity === severity),
    ),
    count(({ standing }) => standing === 'known'),
    count(({ standing }) => standing === 'exempt'),
  );
}
