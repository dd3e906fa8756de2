import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';

/** Reports a range such as `4XX`, which does not tell which status codes there are. */
export function statusCodeExplicit(scope: Scope, _options: null): Finding[] {
  return findChoices(
    scope.sharedResponses(({ isRange }) => isRange),
    (response) => `${useSubject(response)} hides which status codes there are; document each`,
    { kindOf: ({ method }) => method },
  );
}
