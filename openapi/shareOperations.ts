import type { Operation } from './Operation.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

/** Operations, those together that share their responses. */
export function shareOperations(
  operations: readonly Operation[],
): readonly (readonly Operation[])[] {
  const groups = new Map<ResponsesObject, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(operation.responsesObject);
    if (group === undefined) groups.set(operation.responsesObject, [operation]);
    else group.push(operation);
  }
  return [...groups.values()];
}
