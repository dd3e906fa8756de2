import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Which responses must not declare which header field. */
export interface ResponseNoHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
}

/** Reports a response that declares a header field which it must not carry. */
export function responseNoHeader(scope: Scope, options: ResponseNoHeaderOptions): Finding[] {
  const { header } = options;
  const problem = (response: Response): Problem | undefined => {
    const keys = headersOf(response)?.get(header.toLowerCase()) ?? [];
    if (keys.length === 0) return undefined;
    return {
      what: `declares the header ${header}`,
      mend: `remove headers.${header}`,
      get fix(): Fix {
        const edits = keys.map((key) => ({ change: 'remove' as const, path: ['headers', key] }));
        return { safety: 'contract', edits };
      },
    };
  };
  return findSelectedDefinitions(scope, options, problem);
}
