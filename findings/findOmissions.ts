import type { Operation } from '../openapi/Operation.ts';
import type { Finding } from './Finding.ts';
import type { Fix } from './Fix.ts';
import { findAtOperations } from './findAtOperations.ts';

/**
 * The findings about a status code that an operation does not document, at its responses, see
 * `findAtOperations`.
 *
 * `problem` takes an operation that documents responses and gives the message, or `undefined` when
 * all is well.
 */
export function findOmissions(
  operations: readonly Operation[],
  problem: (operation: Operation) => string | undefined,
  {
    dependsOnPath = false,
    fix,
  }: {
    readonly dependsOnPath?: boolean;
    readonly fix?: (operation: Operation) => Fix | undefined;
  } = {},
): Finding[] {
  const documented = operations.filter(({ responses }) => responses.length > 0);
  return findAtOperations(documented, {
    problem,
    fix,
    dependsOnPath,
    operationOf: (operation) => operation,
    twinOf: (_, operation) => operation,
    keysOf: () => [],
  });
}
