import type { Operation } from '../openapi/Operation.ts';
import type { Scope } from '../openapi/Scope.ts';
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
  scope: Scope,
  problem: (operation: Operation) => string | undefined,
  {
    dependsOnPath = false,
    fix,
  }: {
    readonly dependsOnPath?: boolean;
    readonly fix?: (operation: Operation) => Fix | undefined;
  } = {},
): Finding[] {
  const documented = scope.sharedOperations.filter(
    ([first]) => first !== undefined && first.responsesObject.entries.size > 0,
  );
  return findAtOperations(
    documented.map((operations) => ({ operations })),
    {
      problem,
      fix: (operation) => fix?.(operation),
      dependsOnPath,
      kindOf: undefined,
      isWrongForAll: () => false,
    },
  );
}
