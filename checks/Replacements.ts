import { enumeration } from '../findings/enumeration.ts';
import type { Response } from '../openapi/Response.ts';
import { answersOfClass, type Matrix, mayAnswer } from './Matrix.ts';

/** What to use instead of a status code that is refused. */
export interface Replacements {
  /** What to use instead of a status code, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
  /** The code of a class, by its first digit, that is used when no other fits. */
  readonly general?: Readonly<Record<string, string>>;
}

/** As many codes as a message names. */
export const fewAnswers = 3;

/** The codes that operations may use; without a list, those of the policy. */
interface List {
  readonly statusCodes?: readonly string[];
  readonly policy?: Matrix;
}

/** Of what replaces a response's code, what its operation may answer. */
export function replacementsOf(
  response: Response,
  options: Replacements & List,
): readonly string[] {
  const replacements = options.replacements?.[response.key] ?? [];
  return replacements.filter((code) => isFit(response, code, options));
}

/**
 * What the operation may use instead, in words: what replaces the code, else what fits whatever has
 * happened, or the only code of the class that there is. Redirections do not stand for one another.
 */
export function insteadOfListed(response: Response, options: Replacements & List): string {
  const clear = replacementsOf(response, options);
  if (clear.length > 0) return enumeration(clear, 'or');
  const { general, policy } = options;
  const digit = response.key.charAt(0);
  const left = policy === undefined ? [] : answersOfClass(policy, digit, response.operation);
  const [only] = left;
  if (left.length === 1 && digit !== '3') return String(only);
  const generalCode = general?.[digit];
  if (generalCode !== undefined && isFit(response, generalCode, options)) {
    return `${generalCode} if no other ${digit}xx code fits`;
  }
  // Of few successes one will do; failures say what is wrong.
  const isFew = digit === '2' && left.length > 0 && left.length <= fewAnswers;
  return isFew ? enumeration(left, 'or') : `another ${digit}xx code`;
}

function isFit({ operation }: Response, code: string, { policy, statusCodes }: List): boolean {
  return statusCodes?.includes(code) !== false && mayAnswer(policy, code, operation);
}
