import { STATUS_CODES } from 'node:http';
import { methods } from '../../policies/belgif/statusCodes.ts';
import type { Policy } from './Policy.ts';

/** A table of text: the first row is the head. */
export type Table = readonly (readonly string[])[];

/** The matrix of a policy: a row for each status code that it lists, a column for each method. */
export function policyTable({ isAllowed, statusCodes }: Policy): Table {
  return [
    ['Status code', 'Reason phrase', ...methods],
    ...statusCodes.map((statusCode) => [
      statusCode,
      STATUS_CODES[statusCode] ?? '',
      ...methods.map((method) => (isAllowed(method, statusCode) ? 'X' : '-')),
    ]),
  ];
}

/** How a table can be written. Codes, methods and marks need no escaping in either. */
export const formats = {
  markdown([head = [], ...rows]: Table): string {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    return [head, head.map(() => '---'), ...rows].map(line).join('');
  },
  html([head = [], ...rows]: Table): string {
    const line = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>\n`;
    return `<table>\n<thead>\n${line(head, 'th')}</thead>\n<tbody>\n${rows
      .map((cells) => line(cells, 'td'))
      .join('')}</tbody>\n</table>\n`;
  },
};
