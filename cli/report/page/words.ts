import type { Severity, Standing } from '../model/Report.ts';

/** A severity in words and by the letter that cells show. */
export const severityWords: Readonly<
  Record<Severity, { readonly letter: string; readonly one: string; readonly many: string }>
> = {
  error: { letter: 'E', one: 'error', many: 'errors' },
  warn: { letter: 'W', one: 'warning', many: 'warnings' },
  info: { letter: 'I', one: 'information', many: 'information' },
  hint: { letter: 'H', one: 'hint', many: 'hints' },
};

export const standingWords: Readonly<Record<Standing, string>> = {
  reported: 'reported',
  known: 'in the baseline',
  exempt: 'exempt',
};

export const groupNames: Readonly<Record<string, string>> = {
  1: '1xx Informational',
  2: '2xx Success',
  3: '3xx Redirection',
  4: '4xx Client error',
  5: '5xx Server error',
  other: 'Other',
};

/** `1 error`, `2 errors`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
