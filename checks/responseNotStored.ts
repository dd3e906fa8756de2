import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectResponses } from './selectResponses.ts';

/**
 * Reports a response whose declared header fields do not keep a cache from storing it (RFC 9111,
 * section 5.2.2.5): `Expires` or `Age`, which only a stored response has use for, or a `Cache-Control`
 * of which every literal value lacks `no-store`.
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
  const mend = 'remove it, no cache may store it';
  if (headers.has('expires')) return { what: 'declares Expires', mend };
  if (headers.has('age')) return { what: 'declares Age', mend };
  const values = (headers.get('cache-control') ?? []).flatMap((key) => headerValues(response, key));
  return values.length > 0 && !values.some(hasNoStore)
    ? { what: 'declares a Cache-Control without no-store', mend: 'make it no-store' }
    : undefined;
}

function hasNoStore(value: string): boolean {
  return value.split(',').some((directive) => directive.trim().toLowerCase() === 'no-store');
}
