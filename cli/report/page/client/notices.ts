import type { Finding, Report } from '../../model/Report.ts';
import { h, text } from './h.ts';

/** What a reader must know before believing the picture; nothing if there is no such thing. */
export function notices(report: Report, failures: readonly string[]): Node[] {
  const { broken, findings, unread } = report;
  const lines = [
    ...unread.map(({ line, method, path, reason }) => [
      text(`${report.source}:${line}`),
      ` ${method} `,
      text(path),
      ' is not drawn; ',
      text(reason),
    ]),
    ...broken.map((index) => {
      const { file, line, message } = findings[index] as Finding;
      return [text(`${file}:${line}`), ' ', text(message)];
    }),
  ];
  return [
    notice(
      'Other documents could not be read.',
      failures.map((failure) => [text(failure)]),
    ),
    notice(
      'This document could not be read as a whole: what is drawn may not be all of it.',
      lines,
    ),
  ].flat();
}

function notice(title: string, lines: readonly (readonly (Node | string)[])[]): Node[] {
  if (lines.length === 0) return [];
  const items = lines.map((parts) => h('li', {}, ...parts));
  return [h('div', { class: 'notice', role: 'note' }, h('p', {}, title), h('ul', {}, ...items))];
}
