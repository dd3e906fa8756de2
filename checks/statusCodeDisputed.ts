import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type Changes, changeOf } from './Changes.ts';

/** The cells on which the guide contradicts itself, and changes that settle them. */
export interface StatusCodeDisputedOptions extends Changes {
  /** Why the use is disputed, by status code and method. */
  readonly disputed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reports a status code that the policy neither allows nor forbids clearly for the method. */
export function statusCodeDisputed(scope: Scope, options: StatusCodeDisputedOptions): Finding[] {
  const disputed = scope.sharedResponses(
    ({ isStatusCode, key }) => isStatusCode && options.disputed[key] !== undefined,
  );
  return findChoices(disputed, (response) => {
    const { key, operation } = response;
    const reasons = options.disputed[key];
    if (reasons === undefined || !Object.hasOwn(reasons, operation.method)) return undefined;
    if (changeOf(options, key, operation.method) !== undefined) return undefined;
    return `${useSubject(response)} is disputed: ${reasons[operation.method]}`;
  });
}
