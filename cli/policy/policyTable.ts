import { reasonPhrase } from '../reasonPhrase.ts';
import type { Policy } from './Policy.ts';

/** A policy as text: a table, of which the first row is the head, and what is said below it. */
export interface PolicyTable {
  readonly title: string;
  readonly url: string;
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** The matrix of a policy: a row for each status code that it lists, a column for each method. */
export function policyTable(policy: Policy): PolicyTable {
  const { disputes, isOpen, markOf, methods, name, statusCodes, url } = policy;
  return {
    title: name,
    url,
    rows: [
      ['Status code', 'Reason phrase', ...methods],
      ...statusCodes.map((statusCode) => [
        statusCode,
        reasonPhrase(statusCode) ?? '',
        ...methods.map((method) => markOf(method, statusCode)),
      ]),
    ],
    notes: [
      ...(isOpen ? ['Status codes without a row may be used.'] : []),
      ...disputes.map(({ method, reason, statusCode }) => `${statusCode} ${method}: ${reason}`),
    ],
  };
}

/** How a table can be written. */
export const formats = {
  markdown({ notes, rows: [head = [], ...rows], title, url }: PolicyTable): string {
    const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |\n`;
    const name = url === '' ? inMarkdown(title) : `[${inMarkdown(title)}](<${url}>)`;
    const list = notes.map((note) => `- ${inMarkdown(note)}\n`).join('');
    return [
      title === '' ? '' : `${name}\n\n`,
      ...[head, head.map(() => '---'), ...rows].map(line),
      list === '' ? '' : `\n${list}`,
    ].join('');
  },
  html({ notes, rows: [head = [], ...rows], title, url }: PolicyTable): string {
    const line = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((text) => `<${tag}>${inHtml(text)}</${tag}>`).join('')}</tr>\n`;
    const name = /^https?:/.test(url)
      ? `<a href="${inHtml(url)}">${inHtml(title)}</a>`
      : inHtml(title);
    const caption = title === '' ? '' : `<caption>${name}</caption>\n`;
    const list = notes.map((note) => `<li>${inHtml(note)}</li>\n`).join('');
    return `<table>\n${caption}<thead>\n${line(head, 'th')}</thead>\n<tbody>\n${rows
      .map((cells) => line(cells, 'td'))
      .join('')}</tbody>\n</table>\n${list === '' ? '' : `<ul>\n${list}</ul>\n`}`;
  },
};

function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
}

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
