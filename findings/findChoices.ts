import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import type { SharedResponse } from '../openapi/SharedResponses.ts';
import type { Finding } from './Finding.ts';
import type { Fix } from './Fix.ts';
import { findAtOperations } from './findAtOperations.ts';

interface Options {
  readonly dependsOnPath?: boolean;
  readonly fix?: (response: Response) => Fix | undefined;
  /**
   * What of an operation the message depends on. A check that looks at more than a few status codes
   * needs it: operations that share their responses are then not looked at one by one.
   */
  readonly kindOf?: (operation: Operation) => string;
  /** Whether an entry is wrong whatever operation has it, so that one finding says it to all. */
  readonly isWrongForAll?: (entry: ResponseEntry) => boolean;
}

/**
 * The findings about the choice of a status code, see `findAtOperations`.
 *
 * `problem` takes a response and gives the message, or `undefined` when all is well.
 */
export function findChoices(
  responses: readonly SharedResponse[],
  problem: (response: Response) => string | undefined,
  { dependsOnPath = false, fix, kindOf, isWrongForAll = () => false }: Options = {},
): Finding[] {
  return findAtOperations(responses, {
    problem: (operation, entry) => entry && problem(operation.responseOf(entry)),
    fix: (operation, entry) => entry && fix?.(operation.responseOf(entry)),
    dependsOnPath,
    kindOf,
    isWrongForAll,
  });
}
