import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectShared } from './selectResponses.ts';

/** The findings about the choice of the status codes that are selected, see `findChoices`. */
export function findSelected(
  scope: Scope,
  selection: ResponseSelection,
  problem: (response: Response) => string | undefined,
  { dependsOnPath = false }: { readonly dependsOnPath?: boolean } = {},
): Finding[] {
  return findChoices(
    selectShared(scope, selection),
    (response) => (isSelected(response, selection) ? problem(response) : undefined),
    { dependsOnPath },
  );
}
