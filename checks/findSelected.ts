import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectShared } from './selectResponses.ts';

interface Options {
  readonly dependsOnPath?: boolean;
  /** The operations that are looked at; without it, all. */
  readonly isMeant?: (operation: Operation) => boolean;
}

/** The findings about the choice of the status codes that are selected, see `findChoices`. */
export function findSelected(
  scope: Scope,
  selection: ResponseSelection,
  problem: (response: Response) => string | undefined,
  { dependsOnPath = false, isMeant = () => true }: Options = {},
): Finding[] {
  const selected = selectShared(scope, selection).map(({ entry, operations }) => ({
    entry,
    operations: operations.filter(isMeant),
  }));
  return findChoices(
    selected,
    (response) => (isSelected(response, selection) ? problem(response) : undefined),
    { dependsOnPath },
  );
}
