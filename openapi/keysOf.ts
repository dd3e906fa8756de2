import { memberNames } from './memberNames.ts';

/** The names of an object's members or the indexes of an array; `undefined` where there are none to tell. */
export function keysOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? Object.keys(value) : memberNames(value);
}
