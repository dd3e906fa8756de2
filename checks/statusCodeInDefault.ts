import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected } from './selectResponses.ts';

export interface StatusCodeInDefaultOptions {
  /** The status codes that `default` stands for, or ranges of them. */
  readonly statusCodes: readonly string[];
}

/** Reports a status code that an operation documents beside a `default` that says the same. */
export function statusCodeInDefault(scope: Scope, options: StatusCodeInDefaultOptions): Finding[] {
  const { statusCodes } = options;
  return findChoices(scope.responses(), (response) => {
    if (!statusCodes.some((statusCode) => isSelected(response, { statusCode }))) return undefined;
    const { responses } = response.operation;
    if (!responses.some(({ key }) => key === 'default')) return undefined;
    return `${useSubject(response)} stands beside default, which covers it; leave it to default`;
  });
}
