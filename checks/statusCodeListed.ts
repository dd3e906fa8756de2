import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { findUses } from '../findings/findUses.ts';
import { useSubject } from '../findings/subject.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { Changes } from './Changes.ts';

export interface StatusCodeListedOptions extends Changes {
  /** The status codes that operations may document. */
  readonly statusCodes: readonly string[];
  /** What to use instead of a code that is not among them, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reports a response whose key is a status code outside the list, a range of a class that the list
 * has no code of, or no status code at all. `default` and other ranges are no codes.
 */
export function statusCodeListed(scope: Scope, options: StatusCodeListedOptions): Finding[] {
  const statusCodes = listed(options);
  return findUses(scope.responses(), (response) => problem(response, { ...options, statusCodes }));
}

function listed({ statusCodes, allow = {}, forbid }: StatusCodeListedOptions): string[] {
  return [...statusCodes, ...Object.keys(allow)].filter((code) => forbid?.[code] !== 'all');
}

function problem(response: Response, options: StatusCodeListedOptions): string | undefined {
  const { key, isRange, isStatusCode } = response;
  if (key === 'default' || options.statusCodes.includes(key)) return undefined;
  const subject = useSubject(response);
  if (!isStatusCode && !isRange) return `${subject} is no status code; use one from 100 to 599`;
  const isClassListed = options.statusCodes.some((statusCode) => statusCode[0] === key[0]);
  if (!isClassListed) {
    return `${subject} is not in the policy, which has no ${key[0]}xx code; remove it`;
  }
  if (isRange) return undefined;
  const replacement = options.replacements?.[key]?.filter((code) =>
    options.statusCodes.includes(code),
  );
  return replacement === undefined || replacement.length === 0
    ? `${subject} is not in the policy; use another ${key[0]}xx code`
    : `${subject} is not in the policy; use ${enumeration(replacement, 'or')}`;
}
