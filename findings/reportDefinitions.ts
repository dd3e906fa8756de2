import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Response } from '../openapi/Response.ts';
import { responsesAt } from '../openapi/responsesAt.ts';
import { finding } from './finding.ts';

/**
 * The findings about what a response holds, each where the response is defined when a `$ref` of the
 * linted document leads there, else where it is used.
 *
 * `check` takes a response and gives the message, or `undefined` when all is well.
 */
export function reportDefinitions(
  context: RulesetFunctionContext,
  check: (response: Response) => string | undefined,
): IFunctionResult[] {
  const findings: IFunctionResult[] = [];
  for (const response of responsesAt(context)) {
    const message = check(response);
    if (message === undefined) continue;
    const location = response.isShared ? response.target.location : response.location;
    findings.push(finding(location, message));
  }
  return findings;
}
