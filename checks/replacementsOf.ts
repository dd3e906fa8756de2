import type { Response } from '../openapi/Response.ts';
import { answersOfClass, type Matrix, mayAnswer } from './Matrix.ts';

/** What to use instead of a status code that is refused. */
export interface Replacements {
  /** By status code, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
  /** The code of a class, by its first digit, that is used when no other fits. */
  readonly general?: Readonly<Record<string, string>>;
}

/** The codes that operations may use. */
interface List {
  readonly statusCodes: readonly string[];
  readonly policy?: Matrix;
}

/** Of what replaces a response's code, what its operation may answer. */
export function clearReplacementsOf(
  response: Response,
  options: Replacements & List,
): readonly string[] {
  const replacements = options.replacements?.[response.key] ?? [];
  return replacements.filter((code) => isFit(response, code, options));
}

/**
 * What the operation may use instead: what replaces the code, else what fits whatever has happened,
 * else the only code of the class that there is.
 */
export function replacementsOf(
  response: Response,
  options: Replacements & List,
): readonly string[] {
  const clear = clearReplacementsOf(response, options);
  if (clear.length > 0) return clear;
  const { general, policy } = options;
  const digit = response.key.charAt(0);
  const generalCode = general?.[digit];
  if (generalCode !== undefined && isFit(response, generalCode, options)) return [generalCode];
  const left = policy === undefined ? [] : answersOfClass(policy, digit, response.operation);
  return left.length === 1 ? left : [];
}

function isFit({ operation }: Response, code: string, { policy, statusCodes }: List): boolean {
  return statusCodes.includes(code) && mayAnswer(policy, code, operation);
}
