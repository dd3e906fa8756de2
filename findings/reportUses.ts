import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Response } from '../openapi/Response.ts';
import { report } from './report.ts';

/**
 * The findings about the choice of a status code, each at the operation that makes it.
 *
 * `check` takes a response and gives the message, or `undefined` when all is well.
 */
export function reportUses(
  context: RulesetFunctionContext,
  responses: readonly Response[],
  check: (response: Response) => string | undefined,
): IFunctionResult[] {
  return report(context, responses, check, ({ location }) => location);
}
