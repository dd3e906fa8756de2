import type { Operation } from '../openapi/Operation.ts';
import { type Matrix, mayAnswer } from './Matrix.ts';

/** What the author of a description may have meant instead of a response. */
export interface Instead {
  /** Status codes that say what the response may have been meant to say, the likeliest first. */
  readonly statusCodes: readonly string[];
  /** When, or what for: `if nothing is created`. */
  readonly when?: string;
}

/**
 * The first of some status codes that the policy has for an operation, in words for a message:
 * `200 if nothing is created`; `undefined` if it has none of them.
 */
export function insteadOf(
  operation: Operation,
  instead: Instead | undefined,
  policy: Matrix | undefined,
): string | undefined {
  const statusCode = instead?.statusCodes.find((each) => mayAnswer(policy, each, operation));
  if (statusCode === undefined) return undefined;
  return instead?.when === undefined ? statusCode : `${statusCode} ${instead.when}`;
}
