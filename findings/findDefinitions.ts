import type { Response } from '../openapi/Response.ts';
import type { Finding } from './Finding.ts';

/**
 * The findings about what a response holds, each where the response is defined when a `$ref` of the
 * linted document leads there, else where it is used.
 *
 * `problem` takes a response and gives the message, or `undefined` when all is well.
 */
export function findDefinitions(
  responses: readonly Response[],
  problem: (response: Response) => string | undefined,
): Finding[] {
  return responses.flatMap((response) => {
    const message = problem(response);
    if (message === undefined) return [];
    const location = response.isShared ? response.target.location : response.location;
    return [{ location, message, subjects: [response] }];
  });
}
