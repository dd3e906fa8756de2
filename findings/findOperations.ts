import type { Operation } from '../openapi/Operation.ts';
import type { Finding } from './Finding.ts';

/**
 * The findings about a status code that an operation does not document, each at its responses.
 *
 * `problem` takes an operation that documents responses and gives the message, or `undefined` when
 * all is well.
 */
export function findOperations(
  operations: readonly Operation[],
  problem: (operation: Operation) => string | undefined,
): Finding[] {
  return operations.flatMap((operation) => {
    if (operation.responses.length === 0) return [];
    const message = problem(operation);
    if (message === undefined) return [];
    return [{ location: [...operation.location, 'responses'], message, subjects: [operation] }];
  });
}
