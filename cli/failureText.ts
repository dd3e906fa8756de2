import { relative } from 'node:path';
import { isRecord } from '../openapi/isRecord.ts';

/** What an error says, with all the errors that it is made of: a wrong ruleset has one for each mistake. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const errors: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(errors) && errors.length > 0) return errors.map(failureText).join('\n');
  return `${placeOf(Reflect.get(error, 'loc'))}${error.message}`;
}

/** Where the bundler of rulesets could not read on. */
function placeOf(place: unknown): string {
  if (!isRecord(place) || typeof place.file !== 'string') return '';
  return `${relative(process.cwd(), place.file)}:${place.line}:${place.column} `;
}
