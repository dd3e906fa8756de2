import { groupBy } from './groupBy.ts';
import type { Operation } from './Operation.ts';

/** Operations, those together that share their responses. */
export function shareOperations(
  operations: readonly Operation[],
): readonly (readonly Operation[])[] {
  return [...groupBy(operations, ({ responsesObject }) => responsesObject).values()];
}
