import { relative } from 'node:path';
import { isRecord } from '../openapi/isRecord.ts';

/**
 * What an error says, with all the errors that it is made of and that caused it: a wrong ruleset has one
 * for each mistake, a rule that throws one for each layer between.
 */
export function failureText(error: unknown): string {
  return textOf(error, new Set());
}

/** `told` are the errors that led here, of which one may be its own cause. */
function textOf(error: unknown, told: ReadonlySet<unknown>): string {
  if (!(error instanceof Error)) return String(error);
  const known = new Set(told).add(error);
  const errors: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.map((each) => textOf(each, known)).join('\n');
  }
  const text = `${placeOf(Reflect.get(error, 'loc'))}${error.message}${keyOf(Reflect.get(error, 'path'))}`;
  const { cause } = error;
  if (typeof cause === 'string') return withCause(text, cause, cause);
  if (!(cause instanceof Error) || known.has(cause)) return text;
  return withCause(text, cause.message, textOf(cause, known));
}

/** A cause is told once: an error may quote the message of the one that caused it. */
function withCause(text: string, message: string, causeText: string): string {
  if (text.includes(JSON.stringify(message))) return causeText;
  const isQuoted = message !== '' && text.endsWith(message) && causeText.startsWith(message);
  return isQuoted ? text + causeText.slice(message.length) : `${text}\n${causeText}`;
}

/** Where the bundler of rulesets could not read on. */
function placeOf(place: unknown): string {
  if (!isRecord(place) || typeof place.file !== 'string') return '';
  return `${relative(process.cwd(), place.file)}:${place.line}:${place.column} `;
}

/** What of a ruleset is wrong. */
function keyOf(path: unknown): string {
  return Array.isArray(path) && path.length > 0 ? ` (at ${path.join('.')})` : '';
}
