import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import { hasSameBody } from '../openapi/hasSameBody.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { Matrix } from './Matrix.ts';
import { isSelected } from './selectResponses.ts';

/** The status codes that are left to `default`. */
export interface StatusCodeInDefaultOptions {
  /** The status codes that `default` stands for, or ranges of them. */
  readonly statusCodes: readonly string[];
  /** What the policy refuses is not meant: another rule says so. */
  readonly policy?: Matrix;
}

/** Reports a status code that an operation documents beside a `default` with the same body. */
export function statusCodeInDefault(scope: Scope, options: StatusCodeInDefaultOptions): Finding[] {
  const { policy, statusCodes } = options;
  const isMeant = (response: Response) =>
    statusCodes.some((statusCode) =>
      isSelected(response, { statusCode, ...(policy && { policy }) }),
    );
  const problem = (response: Response) => {
    if (!isMeant(response)) return undefined;
    const byDefault = response.operation.response('default');
    if (byDefault === undefined || !hasSameBody(response, byDefault)) return undefined;
    return `${useSubject(response)} stands beside default, which covers it; leave it to default`;
  };
  const beside = scope
    .sharedResponses(({ key }) => key !== 'default')
    .filter(({ entry }) => entry.of.entries.has('default'));
  return findChoices(beside, problem, { kindOf: ({ method }) => method });
}
