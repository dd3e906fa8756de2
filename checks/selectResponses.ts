import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { Choice, ResponseKey, SharedResponse } from '../openapi/SharedResponses.ts';
import type { Cells } from './Changes.ts';
import { type Matrix, refuses } from './Matrix.ts';

/** Which responses a check looks at. */
export interface ResponseSelection {
  /**
   * A status code, a range, which is every code of its class and the range itself, or `default` where
   * it cannot be the success.
   */
  readonly statusCode: string;
  /** The methods of the operations whose responses are meant; without it, all. */
  readonly methods?: readonly string[];
  /** The methods of the operations whose responses are not meant. */
  readonly exceptMethods?: readonly string[];
  /** Methods, by status code, that are left to another rule. */
  readonly except?: Cells;
  /** What the policy refuses is not meant: another rule says so, and that is all there is to mend. */
  readonly policy?: Matrix;
}

/** The responses in a scope that are selected. */
export function selectResponses(scope: Scope, selection: ResponseSelection): readonly Response[] {
  return scope.responses(choiceOf(selection)).filter((response) => isSelected(response, selection));
}

/** The same before operations are looked at, once for those that share a response. */
export function selectShared(
  scope: Scope,
  selection: ResponseSelection,
): readonly SharedResponse[] {
  return scope.sharedResponses(choiceOf(selection));
}

/** Whether a response is selected. */
export function isSelected(response: Response, selection: ResponseSelection): boolean {
  const { method } = response.operation;
  const { except = {}, exceptMethods = [], methods, policy, statusCode } = selection;
  if (!isOf(response, statusCode) || exceptMethods.includes(method)) return false;
  if (methods !== undefined && !methods.includes(method)) return false;
  const others = except[response.key];
  if (others === 'all' || others?.includes(method)) return false;
  return !refuses(policy, response);
}

/** The keys that may be selected. */
export function choiceOf({ statusCode }: ResponseSelection): Choice {
  return statusCode.endsWith('XX') ? (key) => isOfClass(key, statusCode) : statusCode;
}

function isOf(response: Response, statusCode: string): boolean {
  const { entry, key, operation } = response;
  // It cannot be the success.
  if (key === 'default' && operation.responsesObject.successes.length === 0) return false;
  return isOfClass(entry, statusCode);
}

function isOfClass({ isRange, isStatusCode, key }: ResponseKey, statusCode: string): boolean {
  if (key === statusCode) return true;
  return statusCode.endsWith('XX') && key[0] === statusCode[0] && (isStatusCode || isRange);
}
