import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type Changes, listingOf } from './Changes.ts';
import { answersOfClass, type Matrix, mayAnswer } from './Matrix.ts';

export interface StatusCodeListedOptions extends Changes {
  /** The status codes that operations may document. */
  readonly statusCodes: readonly string[];
  /** What to use instead of a code that is not among them, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
  /** The code of a class, by its first digit, that is used when no other fits. */
  readonly general?: Readonly<Record<string, string>>;
  /** Which of the codes a method may answer with, so that no message names another. */
  readonly policy?: Matrix;
  /** Whether other status codes may be used too. */
  readonly isOpen?: boolean;
}

/**
 * Reports a response whose key is a status code outside the list, a range of a class that the list
 * has no code of, or no status code at all. `default` and other ranges are no codes.
 */
export function statusCodeListed(scope: Scope, options: StatusCodeListedOptions): Finding[] {
  const { allow = {}, forbid = {}, policy } = options;
  const statusCodes = [...options.statusCodes, ...Object.keys(allow)].filter(
    (code) => listingOf(options, code) !== false,
  );
  const changed = {
    ...options,
    statusCodes,
    ...(policy && { policy: { ...policy, allow, forbid } }),
  };
  return findChoices(scope.responses(), (response) => problem(response, changed), {
    fix: (response) => renaming(response, changed),
  });
}

function problem(response: Response, options: StatusCodeListedOptions): string | undefined {
  const { isOpen, statusCodes } = options;
  const { key, isRange, isStatusCode } = response;
  if (key === 'default' || statusCodes.includes(key)) return undefined;
  const listing = isStatusCode ? listingOf(options, key) : undefined;
  if (listing === true) return undefined;
  const subject = useSubject(response);
  if (!isStatusCode && !isRange) return `${subject} is no status code; use one from 100 to 599`;
  if (isOpen === true && listing !== false) return undefined;
  if (!statusCodes.some((statusCode) => statusCode[0] === key[0])) {
    return `${subject} is not in the policy, which has no ${key[0]}xx code; remove it only if it is never sent`;
  }
  if (isRange) return undefined;
  const instead = replacementsOf(response, options);
  const answer = instead.length === 0 ? `another ${key[0]}xx code` : enumeration(instead, 'or');
  return `${subject} is not in the policy; use ${answer}`;
}

/** To the one code that is named, if no other response of the operation has or wants that key. */
function renaming(response: Response, options: StatusCodeListedOptions): Fix | undefined {
  const to = onlyReplacement(response, options);
  const others = response.operation.responses.filter((other) => other !== response);
  const isTaken = others.some(
    (other) => other.key === to || onlyReplacement(other, options) === to,
  );
  if (to === undefined || isTaken) return undefined;
  return { safety: 'contract', edits: [{ change: 'rename', path: [response.key], to }] };
}

function onlyReplacement(response: Response, options: StatusCodeListedOptions): string | undefined {
  const { isStatusCode, key } = response;
  if (!isStatusCode || options.statusCodes.includes(key)) return undefined;
  const [to, ...others] = replacementsOf(response, options);
  return others.length === 0 ? to : undefined;
}

/**
 * What the operation may use instead: what replaces the code, else what fits whatever has happened,
 * else the only code of the class that there is.
 */
function replacementsOf(response: Response, options: StatusCodeListedOptions): readonly string[] {
  const { general, policy, replacements, statusCodes } = options;
  const { key, operation } = response;
  const isFit = (code: string) => statusCodes.includes(code) && mayAnswer(policy, code, operation);
  const clear = (replacements?.[key] ?? []).filter(isFit);
  if (clear.length > 0) return clear;
  const digit = key.charAt(0);
  const generalCode = general?.[digit];
  if (generalCode !== undefined && isFit(generalCode)) return [generalCode];
  const left = policy === undefined ? [] : answersOfClass(policy, digit, operation);
  return left.length === 1 ? left : [];
}
