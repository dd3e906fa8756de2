import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseKey } from '../openapi/SharedResponses.ts';
import { type Changes, listingOf } from './Changes.ts';
import { kindOf, type Matrix } from './Matrix.ts';
import { insteadOfListed, type Replacements, replacementsOf } from './Replacements.ts';

/** The policy's list of status codes, with what to use instead of others. */
export interface StatusCodeListedOptions extends Changes, Replacements {
  /** The status codes that operations may document. */
  readonly statusCodes: readonly string[];
  /** Which of the codes a method may answer with, so that no message names another. */
  readonly policy?: Matrix;
  /** Whether other status codes may be used too. */
  readonly isOpen?: boolean;
  /** The status codes that are registered, where another rule reports the others. */
  readonly registered?: readonly string[];
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
  return findChoices(
    scope.sharedResponses((key) => isWrong(key, changed)),
    (response) => messageOn(response, changed),
    {
      fix: (response) => renaming(response, changed),
      kindOf: (operation) => kindOf(changed.policy, operation),
      isWrongForAll: isNoStatusCode,
    },
  );
}

function isNoStatusCode({ isRange, isStatusCode }: ResponseKey): boolean {
  return !isStatusCode && !isRange;
}

function isWrong(responseKey: ResponseKey, options: StatusCodeListedOptions): boolean {
  const { isOpen, registered, statusCodes } = options;
  const { key, isRange, isStatusCode } = responseKey;
  if (key === 'default' || statusCodes.includes(key)) return false;
  if (isNoStatusCode(responseKey)) return true;
  const listing = isStatusCode ? listingOf(options, key) : undefined;
  if (listing === true || (isStatusCode && registered?.includes(key) === false)) return false;
  if (isOpen === true && listing !== false) return false;
  return !(isRange && hasClassOf(key, options));
}

function messageOn(response: Response, options: StatusCodeListedOptions): string {
  const { entry, key } = response;
  const subject = useSubject(response);
  if (isNoStatusCode(entry)) return `${subject} is no status code; use one from 100 to 599`;
  if (!hasClassOf(key, options)) {
    return `${subject} is not in the policy, which has no ${key[0]}xx code; remove it only if it is never sent`;
  }
  return `${subject} is not in the policy; use ${insteadOfListed(response, options)}`;
}

function hasClassOf(key: string, { statusCodes }: StatusCodeListedOptions): boolean {
  return statusCodes.some((statusCode) => statusCode[0] === key[0]);
}

/** To the one code that is named, if no other response of the operation has or wants that key. */
function renaming(response: Response, options: StatusCodeListedOptions): Fix | undefined {
  const to = onlyReplacement(response, options);
  if (to === undefined) return undefined;
  const others = response.operation.responses.filter((other) => other !== response);
  const isTaken = others.some(
    (other) => other.key === to || onlyReplacement(other, options) === to,
  );
  if (isTaken) return undefined;
  return { safety: 'contract', edits: [{ change: 'rename', path: [response.key], to }] };
}

function onlyReplacement(response: Response, options: StatusCodeListedOptions): string | undefined {
  const { isStatusCode, key } = response;
  if (!isStatusCode || options.statusCodes.includes(key)) return undefined;
  const [to, ...others] = replacementsOf(response, options);
  return others.length === 0 ? to : undefined;
}
