import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import { isStorable } from '../openapi/isStorable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectResponses } from './selectResponses.ts';

/**
 * Reports a response whose declared header fields let a cache store it (RFC 9111, section 3):
 * `Expires` without a `Cache-Control` that forbids it, or a `Cache-Control` of which one literal value
 * does; or `Age`, which only a stored response has use for.
 */
export function responseNotStored(scope: Scope, options: ResponseSelection): Finding[] {
  const { methods } = options;
  const problem = (response: Response) =>
    isSelected(response, options) ? problemOf(response) : undefined;
  return findDefinitions(selectResponses(scope, options), { problem, methods });
}

function problemOf(response: Response): Problem | undefined {
  const headers = headersOf(response);
  if (headers === undefined) return undefined;
  const values = (headers.get('cache-control') ?? []).flatMap((key) => headerValues(response, key));
  if (values.some((value) => isStorable(value, false))) {
    return {
      what: 'declares a Cache-Control that lets a cache store it',
      mend: 'make it no-store',
    };
  }
  if (values.length > 0 && !values.some((value) => isStorable(value, true))) return undefined;
  const name = ['Expires', 'Age'].find((each) => headers.has(each.toLowerCase()));
  if (name === undefined) return undefined;
  return { what: `declares ${name}`, mend: 'remove it, no cache may store it' };
}
