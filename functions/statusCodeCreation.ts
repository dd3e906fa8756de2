import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { creates } from '../openapi/creates.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

export interface StatusCodeCreationOptions extends ResponseSelection {
  /** The status codes that tell of a creation; beside one of them, the code is no mistake. */
  readonly creation: readonly string[];
}

/**
 * Reports a status code of an operation that creates a resource in a collection, unless the
 * operation also documents a code that says so, or the range of one.
 */
export function statusCodeCreation(
  _given: unknown,
  options: StatusCodeCreationOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportUses(context, selectResponses(context, options), (response) => {
    if (tellsOfCreation(response.operation, options.creation)) return undefined;
    const reason = creates(response.operation);
    if (reason === undefined) return undefined;
    const subject = useSubject(response);
    return `${subject} creates in a collection (${reason}); answer ${options.creation[0]}`;
  });
}

function tellsOfCreation({ responses }: Operation, creation: readonly string[]): boolean {
  return responses.some(
    ({ key, isRange }) =>
      creation.includes(key) || (isRange && creation.some((code) => code[0] === key[0])),
  );
}
