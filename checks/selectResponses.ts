import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseSelection } from './ResponseSelection.ts';

/** The responses in a scope, as far as they are selected. */
export function selectResponses(
  scope: Scope,
  { statusCode, methods, exceptMethods = [] }: ResponseSelection,
): readonly Response[] {
  const responses = statusCode.endsWith('XX')
    ? scope.responses().filter((response) => isOfClass(response, statusCode))
    : scope.responses(statusCode);
  return responses.filter(
    ({ operation: { method } }) =>
      (methods === undefined || methods.includes(method)) && !exceptMethods.includes(method),
  );
}

function isOfClass({ isRange, isStatusCode, key }: Response, range: string): boolean {
  return key[0] === range[0] && (isStatusCode || isRange);
}
