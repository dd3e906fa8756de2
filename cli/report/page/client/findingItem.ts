import type { Finding } from '../../model/Report.ts';
import { severityWords } from '../words.ts';
import { h, link, text } from './h.ts';

/** A finding in a list: what it says, what became of it, and where it is. */
export function findingItem(finding: Finding, ...more: readonly (Node | undefined)[]): HTMLElement {
  const { documentationUrl, file, isNew, line, message, place, reason, rule, severity } = finding;
  const { standing } = finding;
  return h(
    'li',
    { class: `${severity} ${standing}` },
    h('strong', {}, severityWords[severity].one),
    isNew ? h('em', {}, ' new') : undefined,
    standing === 'known' ? h('em', {}, ' in the baseline') : undefined,
    standing === 'exempt' ? h('em', {}, ' exempt: ', text(reason ?? '')) : undefined,
    ' ',
    text(message),
    ' ',
    h(
      'small',
      {},
      link(text(rule), documentationUrl),
      ' ',
      text(`${file}:${line}`),
      place === '' ? undefined : h('code', {}, text(place)),
      ...more,
    ),
  );
}
