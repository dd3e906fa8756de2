import { isRecord } from '../openapi/isRecord.ts';
import { printable } from '../openapi/printable.ts';
import { firstErrors } from './firstErrors.ts';

const example = 'status-405-allow-header PUT /orders/{} 405';
const entry = /^\S+(?: \S+){1,3}$/;
const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;
/** A file that is merged in a wrong way may have thousands. */
const mostErrors = 5;

/** What is wrong with the documents of a baseline, each a message; nothing when all is well. */
export function baselineErrors(documents: unknown): string[] {
  if (!isRecord(documents)) return ['no documents; map the path of each to its entries'];
  const errors = Object.entries(documents).flatMap(([name, entries]) => entryErrors(name, entries));
  return firstErrors(errors, mostErrors);
}

/** The entries of a document in its text: one a line. */
export function entriesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function entryErrors(name: string, text: unknown): string[] {
  const document = printable(name, 80);
  if (typeof text !== 'string') return [`${document}: no text of entries, one a line`];
  if (conflict.test(text)) return [`${document}: half merged; solve the conflicts`];
  return entriesIn(text)
    .filter((line) => !entry.test(line))
    .map(
      (line) => `${document}: "${printable(line, 80)}" is no entry; use one such as "${example}"`,
    );
}
