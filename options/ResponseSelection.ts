import type { Response } from '../openapi/Response.ts';

/** Which responses a function checks. */
export interface ResponseSelection {
  /** A status code, or a range: every code of its class and the range itself. */
  readonly statusCode: string;
  /** The methods of the operations whose responses are meant; without it, all. */
  readonly methods?: readonly string[];
  /** The methods of the operations whose responses are not meant. */
  readonly exceptMethods?: readonly string[];
}

/** Whether a response is one of those selected. */
export function isSelected(response: Response, selection: ResponseSelection): boolean {
  const { method } = response.operation;
  if (!matches(response, selection.statusCode)) return false;
  if (selection.methods !== undefined && !selection.methods.includes(method)) return false;
  return selection.exceptMethods === undefined || !selection.exceptMethods.includes(method);
}

function matches(response: Response, statusCode: string): boolean {
  if (response.key === statusCode) return true;
  if (!statusCode.endsWith('XX') || response.key[0] !== statusCode[0]) return false;
  return response.isStatusCode || response.isRange;
}
