import type { JsonPath } from './JsonPath.ts';

/** Whether one of two places contains the other, or both are the same. */
export function isOnTheSameWay(left: JsonPath, right: JsonPath): boolean {
  return left.slice(0, right.length).every((key, index) => key === String(right[index]));
}
