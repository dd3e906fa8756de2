import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { choiceOf, isSelected, type ResponseSelection } from './selectResponses.ts';

/** The findings about what the responses hold that are selected, see `findDefinitions`. */
export function findSelectedDefinitions(
  scope: Scope,
  selection: ResponseSelection,
  problem: (response: Response) => Problem | undefined,
  isUnharmed?: (response: Response) => boolean,
): Finding[] {
  return findDefinitions(scope.responses(choiceOf(selection)), {
    problem: (response) => (isSelected(response, selection) ? problem(response) : undefined),
    methods: selection.methods,
    isUnharmed,
  });
}
