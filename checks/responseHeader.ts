import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { headersOf } from '../openapi/headersOf.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseSelection } from './ResponseSelection.ts';
import { selectResponses } from './selectResponses.ts';

export interface ResponseHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
}

/** Reports a response that declares its header fields, if any, without the one it must carry. */
export function responseHeader(scope: Scope, options: ResponseHeaderOptions): Finding[] {
  return findDefinitions(selectResponses(scope, options), (response) => {
    if (headersOf(response)?.has(options.header.toLowerCase()) !== false) return undefined;
    const subject = definitionSubject(response, options.methods);
    return `${subject} declares no ${options.header} header; add headers.${options.header}`;
  });
}
