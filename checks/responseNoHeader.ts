import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectResponses } from './selectResponses.ts';

export interface ResponseNoHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
}

/** Reports a response that declares a header field which it must not carry. */
export function responseNoHeader(scope: Scope, options: ResponseNoHeaderOptions): Finding[] {
  const { header, methods } = options;
  const problem = (response: Response): Problem | undefined => {
    if (!isSelected(response, options)) return undefined;
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
  return findDefinitions(selectResponses(scope, options), { problem, methods });
}
