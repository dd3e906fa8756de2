import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportDefinitions } from '../findings/reportDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { headersOf } from '../openapi/headersOf.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

export interface ResponseHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
}

/** Reports a response that declares its header fields, if any, without the one it must carry. */
export function responseHeader(
  _given: unknown,
  options: ResponseHeaderOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportDefinitions(context, selectResponses(context, options), (response) => {
    if (headersOf(response)?.has(options.header.toLowerCase()) !== false) return undefined;
    const subject = definitionSubject(response, options.methods);
    return `${subject} declares no ${options.header} header; add headers.${options.header}`;
  });
}
