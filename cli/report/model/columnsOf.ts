import { reasonPhrase } from '../../reasonPhrase.ts';
import type { Column } from './Report.ts';

const range = /^[1-5]XX$/;
const statusCode = /^[1-5]\d\d$/;

/** The columns for the keys of responses: codes in their order, a range after those of its class. */
export function columnsOf(keys: Iterable<string>): Column[] {
  return [...new Set(keys)].sort(compare).map((key) => ({
    key,
    group: statusCode.test(key) || range.test(key) ? key.charAt(0) : 'other',
    reasonPhrase: reasonPhrase(key) ?? '',
  }));
}

/** The name of a response's column: all spellings of a range share one. */
export function columnKey(key: string): string {
  return /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
}

function compare(left: string, right: string): number {
  const [a, b] = [rank(left), rank(right)];
  if (a !== b) return a - b;
  return left < right ? -1 : 1;
}

function rank(key: string): number {
  if (statusCode.test(key)) return Number(key);
  if (range.test(key)) return Number(key.charAt(0)) * 100 + 99.5;
  return key === 'default' ? 600 : 601;
}
