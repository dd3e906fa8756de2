import { isRecord } from '../openapi/isRecord.ts';
import { printable } from '../openapi/printable.ts';

const example = 'status-405-allow-header PUT /orders/{} 405';
const entry = /^\S+(?: \S+){1,3}$/;
/** A file that is merged in a wrong way may have thousands. */
const mostErrors = 5;

/** What is wrong with the documents of a baseline, each a message; nothing when all is well. */
export function baselineErrors(documents: unknown): string[] {
  if (!isRecord(documents)) return ['no documents; map the path of each to a list of entries'];
  const errors = Object.entries(documents).flatMap(([name, entries]) => entryErrors(name, entries));
  if (errors.length <= mostErrors) return errors;
  return [...errors.slice(0, mostErrors), `${errors.length - mostErrors} more`];
}

function entryErrors(name: string, entries: unknown): string[] {
  const document = printable(name, 80);
  if (!Array.isArray(entries)) return [`${document}: no list of entries`];
  return entries
    .filter((text) => typeof text !== 'string' || !entry.test(text))
    .map((text) => `${document}: ${shown(text)} is no entry; use one such as "${example}"`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${printable(value, 80)}"` : String(JSON.stringify(value));
}
