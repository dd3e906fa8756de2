import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { responsesAt } from '../openapi/responsesAt.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

/** Reports a range such as `4XX`, which does not tell which status codes there are. */
export const statusCodeExplicit = createRulesetFunction<unknown, null>(
  { input: null, options: null },
  function statusCodeExplicit(_given, _options, context) {
    return reportUses(context, responsesAt(context), (response) =>
      response.isRange
        ? `${useSubject(response)} hides which status codes there are; document each`
        : undefined,
    );
  },
);
