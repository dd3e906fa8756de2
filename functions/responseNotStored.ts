import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportDefinitions } from '../findings/reportDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import { isStorable } from '../openapi/isStorable.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

/**
 * Reports a response whose declared header fields let a cache store it (RFC 9111, section 3):
 * `Expires` without a `Cache-Control` that forbids it, or a `Cache-Control` of which one literal value
 * does; or `Age`, which only a stored response has use for.
 */
export function responseNotStored(
  _given: unknown,
  options: ResponseSelection,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportDefinitions(context, selectResponses(context, options), (response) => {
    const headers = headersOf(response);
    if (headers === undefined) return undefined;
    const values = (headers.get('cache-control') ?? []).flatMap((key) =>
      headerValues(response, key),
    );
    const subject = definitionSubject(response, options.methods);
    if (values.some((value) => isStorable(value, false)))
      return `${subject} declares a Cache-Control that lets a cache store it; make it no-store`;
    if (values.length > 0 && !values.some((value) => isStorable(value, true))) return undefined;
    const name = ['Expires', 'Age'].find((each) => headers.has(each.toLowerCase()));
    return name && `${subject} declares ${name}; remove it, no cache may store it`;
  });
}
