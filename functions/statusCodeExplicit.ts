import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { responsesAt } from '../openapi/responsesAt.ts';

/** Reports a range such as `4XX`, which does not tell which status codes there are. */
export function statusCodeExplicit(
  _given: unknown,
  _options: null,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportUses(context, responsesAt(context), (response) =>
    response.isRange
      ? `${useSubject(response)} hides which status codes there are; document each`
      : undefined,
  );
}
