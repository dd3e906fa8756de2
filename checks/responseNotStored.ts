import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseSelection } from './ResponseSelection.ts';
import { selectResponses } from './selectResponses.ts';

/**
 * Reports a response whose declared header fields do not keep a cache from storing it (RFC 9111,
 * section 5.2.2.5): `Expires` or `Age`, which only a stored response has use for, or a `Cache-Control`
 * of which every literal value lacks `no-store`.
 */
export function responseNotStored(scope: Scope, options: ResponseSelection): Finding[] {
  return findDefinitions(selectResponses(scope, options), (response) => {
    const headers = headersOf(response);
    if (headers === undefined) return undefined;
    const subject = definitionSubject(response, options.methods);
    if (headers.has('expires'))
      return `${subject} declares Expires; remove it, no cache may store it`;
    if (headers.has('age')) return `${subject} declares Age; remove it, no cache may store it`;
    const values = (headers.get('cache-control') ?? []).flatMap((key) =>
      headerValues(response, key),
    );
    return values.length > 0 && !values.some(hasNoStore)
      ? `${subject} declares a Cache-Control without no-store; make it no-store`
      : undefined;
  });
}

function hasNoStore(value: string): boolean {
  return value.split(',').some((directive) => directive.trim().toLowerCase() === 'no-store');
}
