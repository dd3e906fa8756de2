import { isRevoked } from '../../../openapi/isRevoked.ts';
import { memberNames } from '../../../openapi/memberNames.ts';
import { membersOf } from './membersOf.ts';

/** Whether all that a document holds can be read, see `memberNames`. */
export function isReadable(data: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting = [data];
  for (const value of waiting) {
    if (typeof value !== 'object' || value === null || seen.has(value) || isRevoked(value))
      continue;
    seen.add(value);
    if (!Array.isArray(value) && memberNames(value) === undefined) return false;
    for (const member of membersOf(value)) waiting.push(member);
  }
  return true;
}
