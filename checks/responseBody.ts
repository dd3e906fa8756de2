import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { bodyOf } from '../openapi/bodyOf.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseSelection } from './ResponseSelection.ts';
import { selectResponses } from './selectResponses.ts';

export interface ResponseBodyOptions extends ResponseSelection {
  /** Whether the response must have a body, or must not. */
  readonly body: 'present' | 'absent';
}

/** Reports a response that has no body and must have one, or has one and must not. */
export function responseBody(scope: Scope, options: ResponseBodyOptions): Finding[] {
  return findDefinitions(selectResponses(scope, options), (response) => {
    const body = bodyOf(response);
    if (body === 'unknown' || body === options.body) return undefined;
    const subject = definitionSubject(response, options.methods);
    const member = response.operation.document.isSwagger2 ? 'schema' : 'content';
    return body === 'absent'
      ? `${subject} declares no ${member}; add ${member}`
      : `${subject} declares ${member}; it must have no body, remove ${member}`;
  });
}
