import { isRecord } from './isRecord.ts';

/**
 * The names of an object's members; `undefined` for what is none, and where nobody can tell them.
 *
 * Where a member `__proto__` of YAML has one itself, what Spectral's parser makes of it throws when it is
 * asked for its keys.
 */
export function memberNames(value: unknown): readonly string[] | undefined {
  if (!isRecord(value)) return undefined;
  try {
    return Object.keys(value);
  } catch {
    return undefined;
  }
}
