import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';

/** The registry of status codes. */
export interface StatusCodeRegisteredOptions {
  /** The status codes that are registered. */
  readonly statusCodes: readonly string[];
}

/** Reports a status code that is not registered (RFC 9110, section 16.2.1). */
export function statusCodeRegistered(
  scope: Scope,
  { statusCodes }: StatusCodeRegisteredOptions,
): Finding[] {
  return findChoices(
    scope.sharedResponses(({ isStatusCode, key }) => isStatusCode && !statusCodes.includes(key)),
    (response) =>
      `${useSubject(response)} is not registered; use a registered ${response.key[0]}xx code`,
    { kindOf: ({ method }) => method },
  );
}
