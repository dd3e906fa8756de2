import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { findUses } from '../findings/findUses.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type Changes, hasCell } from './Changes.ts';

export interface StatusCodeMethodOptions extends Changes {
  /** The methods the matrix speaks of; of others it says nothing. */
  readonly methods: readonly string[];
  /** The methods that may answer with each status code; of other codes it says nothing. */
  readonly matrix: Readonly<Record<string, readonly string[]>>;
  /** Methods, by status code, that are left to another rule. */
  readonly disputed?: Readonly<Record<string, readonly string[]>>;
}

/** Reports a status code that the matrix does not allow for the operation's method. */
export function statusCodeMethod(scope: Scope, options: StatusCodeMethodOptions): Finding[] {
  return findUses(scope.responses(), (response) => {
    const { key, isStatusCode, operation } = response;
    if (!isStatusCode || !isForbidden(key, operation.method, options)) return undefined;
    const allowed = allowedMethods(key, options);
    const who = allowed.length === 0 ? 'no method' : `only ${enumeration(allowed, 'and')}`;
    return `${useSubject(response)} is not in the policy; ${who} may answer ${key}`;
  });
}

function isForbidden(
  statusCode: string,
  method: string,
  options: StatusCodeMethodOptions,
): boolean {
  const { allow, disputed, forbid, matrix, methods } = options;
  if (forbid?.[statusCode] === 'all') return false;
  if (hasCell(forbid, statusCode, method)) return true;
  if (hasCell(allow, statusCode, method) || !methods.includes(method)) return false;
  if (disputed?.[statusCode]?.includes(method)) return false;
  const allowed = matrix[statusCode] ?? allow?.[statusCode];
  return allowed !== undefined && !allowed.includes(method);
}

function allowedMethods(statusCode: string, options: StatusCodeMethodOptions): string[] {
  const { allow, forbid, matrix, methods } = options;
  const base = matrix[statusCode] ?? [];
  return methods.filter(
    (method) =>
      (base.includes(method) || hasCell(allow, statusCode, method)) &&
      !hasCell(forbid, statusCode, method),
  );
}
