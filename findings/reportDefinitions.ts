import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Response } from '../openapi/Response.ts';
import { report } from './report.ts';

/**
 * The findings about what a response holds, each where the response is defined when a `$ref` of the
 * linted document leads there, else where it is used.
 *
 * `check` takes a response and gives the message, or `undefined` when all is well.
 */
export function reportDefinitions(
  context: RulesetFunctionContext,
  responses: readonly Response[],
  check: (response: Response) => string | undefined,
): IFunctionResult[] {
  return report(context, responses, check, ({ isShared, location, target }) =>
    isShared ? target.location : location,
  );
}
