import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportDefinitions } from '../findings/reportDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { bodyOf } from '../openapi/bodyOf.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

export interface ResponseBodyOptions extends ResponseSelection {
  /** Whether the response must have a body, or must not. */
  readonly body: 'present' | 'absent';
}

/** Reports a response that has no body and must have one, or has one and must not. */
export function responseBody(
  _given: unknown,
  options: ResponseBodyOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportDefinitions(context, selectResponses(context, options), (response) => {
    const body = bodyOf(response);
    if (body === 'unknown' || body === options.body) return undefined;
    const subject = definitionSubject(response, options.methods);
    const member = response.operation.document.isSwagger2 ? 'schema' : 'content';
    return body === 'absent'
      ? `${subject} declares no ${member}; add ${member}`
      : `${subject} declares ${member}; it must have no body, remove ${member}`;
  });
}
