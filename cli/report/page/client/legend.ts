import { type Report, severities } from '../../model/Report.ts';
import { severityWords } from '../words.ts';
import { h, link, text } from './h.ts';
import { policyMatrix } from './policyMatrix.ts';

/** What cells mean: every state that there may be in the report. */
export function legend(report: Report): Node {
  const { against, findings, hasBaseline, policy } = report;
  const hasExempt = findings.some(({ standing }) => standing === 'exempt');
  const mark = (classes: string, sign: string, words: string) =>
    h('li', {}, h('span', { class: classes, 'aria-hidden': 'true' }, sign), ` ${words}`);
  return h(
    'div',
    {},
    h(
      'ul',
      { class: 'legend', 'aria-label': 'Legend' },
      mark('fine', '✓', 'documented, nothing found'),
      ...severities.map((severity) => {
        const { letter, one } = severityWords[severity];
        return mark(`found ${severity}`, letter, one);
      }),
      mark('found warn', 'W2', 'several findings, the worst a warning'),
      mark('notAllowed warn', '✕W', 'documented, not allowed'),
      mark('missing info', '+I', 'expected, missing'),
      ...(hasBaseline ? [mark('found known warn', 'W', 'all of it in the baseline')] : []),
      ...(hasExempt ? [mark('found exempt', '§', 'exempt, with a reason')] : []),
      ...(policy ? [mark('closed', '·', 'not documented, not allowed')] : []),
      mark('open', '\u00a0', policy ? 'not documented, allowed' : 'not documented'),
      ...(against === undefined
        ? []
        : [
            mark('fine added', '*✓', 'new'),
            mark('gone', '−', 'no longer documented'),
            mark('found warn', '▲W', 'more was found'),
            mark('found warn', '▼W', 'less was found'),
          ]),
    ),
    h(
      'p',
      { class: 'help' },
      'Point at a marked cell or tap it to see its findings, or move between the cells with the arrow keys; Enter goes into the findings and Escape back. ',
      ...policyWords(policy),
    ),
    ...(policy ? [policyMatrix(policy.table)] : []),
  );
}

function policyWords(policy: Report['policy']): (Node | string)[] {
  if (policy === undefined) return ['The ruleset has no rule on which status codes are allowed.'];
  if (policy.name === '') return [];
  return ['What is allowed is the policy of ', link(text(policy.name), policy.url), '.'];
}
