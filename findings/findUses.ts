import type { Response } from '../openapi/Response.ts';
import type { Finding } from './Finding.ts';

/**
 * The findings about the choice of a status code, each at the operation that makes it.
 *
 * `problem` takes a response and gives the message, or `undefined` when all is well.
 */
export function findUses(
  responses: readonly Response[],
  problem: (response: Response) => string | undefined,
): Finding[] {
  return responses.flatMap((response) => {
    const message = problem(response);
    if (message === undefined) return [];
    return [{ location: response.location, message, subjects: [response] }];
  });
}
