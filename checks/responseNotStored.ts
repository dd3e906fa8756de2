import type { Finding } from '../findings/Finding.ts';
import type { Edit } from '../findings/Fix.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { headerField } from '../openapi/headerField.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import { isStorable } from '../openapi/isStorable.ts';
import { ownMember } from '../openapi/References.ts';
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
  const keys = headers.get('cache-control') ?? [];
  const values = keys.flatMap((key) => headerValues(response, key));
  if (values.some((value) => isStorable(value, false))) {
    return {
      what: 'declares a Cache-Control that lets a cache store it',
      mend: 'make it no-store',
      fix: { safety: 'contract', edits: keys.map((key) => forbiddance(response, key)) },
    };
  }
  if (values.length > 0 && !values.some((value) => isStorable(value, true))) return undefined;
  const name = ['Expires', 'Age'].find((each) => headers.has(each.toLowerCase()));
  if (name === undefined) return undefined;
  const removed = ['expires', 'age'].flatMap((each) => headers.get(each) ?? []);
  return {
    what: `declares ${name}`,
    mend: 'remove it, no cache may store it',
    fix: {
      safety: 'contract',
      edits: removed.map((key) => ({ change: 'remove', path: ['headers', key] })),
    },
  };
}

/** The header field with no-store as its only value; what it is for stays. */
function forbiddance(response: Response, key: string): Edit {
  const { document } = response.operation;
  const { value } = document.member(response.member('headers'), key);
  const description = ownMember(value, 'description');
  const field = headerField(document, { enum: ['no-store'] });
  return {
    change: 'set',
    path: ['headers', key],
    value: description === undefined ? field : { description, ...field },
  };
}
