import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Response } from '../openapi/Response.ts';
import { responsesAt } from '../openapi/responsesAt.ts';
import type { ResponseSelection } from './ResponseSelection.ts';

/** The responses below the node that Spectral called a function with, as far as they are selected. */
export function selectResponses(
  context: RulesetFunctionContext,
  { statusCode, methods, exceptMethods = [] }: ResponseSelection,
): readonly Response[] {
  const responses = statusCode.endsWith('XX')
    ? responsesAt(context).filter((response) => isOfClass(response, statusCode))
    : responsesAt(context, statusCode);
  return responses.filter(
    ({ operation: { method } }) =>
      (methods === undefined || methods.includes(method)) && !exceptMethods.includes(method),
  );
}

function isOfClass({ isRange, isStatusCode, key }: Response, range: string): boolean {
  return key[0] === range[0] && (isStatusCode || isRange);
}
