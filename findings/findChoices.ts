import type { Response } from '../openapi/Response.ts';
import type { Finding } from './Finding.ts';
import type { Fix } from './Fix.ts';
import { findAtOperations } from './findAtOperations.ts';

/**
 * The findings about the choice of a status code, see `findAtOperations`.
 *
 * `problem` takes a response and gives the message, or `undefined` when all is well.
 */
export function findChoices(
  responses: readonly Response[],
  problem: (response: Response) => string | undefined,
  {
    dependsOnPath = false,
    fix,
  }: {
    readonly dependsOnPath?: boolean;
    readonly fix?: (response: Response) => Fix | undefined;
  } = {},
): Finding[] {
  return findAtOperations(responses, {
    problem,
    fix,
    dependsOnPath,
    operationOf: ({ operation }) => operation,
    twinOf: ({ key }, { responses: others }) => others.find((other) => other.key === key),
    keysOf: ({ key }) => [key],
  });
}
