import type { Finding } from '../findings/Finding.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { declaration } from './declaration.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import { type Instead, insteadOf } from './insteadOf.ts';
import { refuses } from './Matrix.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Which responses must declare which header field, and what else is as good. */
export interface ResponseHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
  /** Header fields that together are as good. */
  readonly or?: readonly string[];
  /** What a response without it may have been meant to be. */
  readonly instead?: Instead;
}

/** Reports a response that declares its header fields, if any, without the one it must carry. */
export function responseHeader(scope: Scope, options: ResponseHeaderOptions): Finding[] {
  const { header, or = [], policy } = options;
  const problem = (response: Response): Problem | undefined => {
    const headers = headersOf(response);
    if (headers === undefined || headers.has(header.toLowerCase())) return undefined;
    if (or.length > 0 && or.every((name) => headers.has(name.toLowerCase()))) return undefined;
    const other = insteadOf(response.operation, options.instead, options.policy);
    const instead = other && `answer ${other}`;
    return {
      what: `declares no ${header} header`,
      mend: `add headers.${header}`,
      instead,
      fix: declaration(response, header),
    };
  };
  // One more header field does not harm what is not to be there at all.
  const isUnharmed = (response: Response) => refuses(policy, response);
  return findSelectedDefinitions(scope, options, problem, isUnharmed);
}
