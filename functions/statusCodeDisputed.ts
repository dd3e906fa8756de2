import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { responsesAt } from '../openapi/responsesAt.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { type Changes, hasCell } from '../options/Changes.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { withCheckedChanges } from '../options/withCheckedChanges.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeDisputed';

export interface StatusCodeDisputedOptions extends Changes {
  /** Why the use is disputed, by status code and method. */
  readonly disputed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const reasons = {
  type: 'object',
  additionalProperties: {
    type: 'string',
    errorMessage: acceptsOnly(name, 'disputed', 'a reason for each method'),
  },
  errorMessage: { type: acceptsOnly(name, 'disputed', 'methods with their reasons') },
};

/** Reports a status code that the policy neither allows nor forbids clearly for the method. */
export const statusCodeDisputed = withCheckedChanges(
  createRulesetFunction<unknown, StatusCodeDisputedOptions>(
    {
      input: null,
      options: optionsSchema(
        name,
        { disputed: byStatusCodeSchema(name, 'disputed', reasons), allow: {}, forbid: {} },
        ['disputed'],
      ),
    },
    function statusCodeDisputed(_given, { disputed, allow, forbid }, context) {
      return reportUses(context, responsesAt(context), (response) => {
        const { key, isStatusCode, operation } = response;
        const reasons = isStatusCode ? disputed[key] : undefined;
        if (reasons === undefined || !Object.hasOwn(reasons, operation.method)) return undefined;
        if (hasCell(allow, key, operation.method) || hasCell(forbid, key, operation.method)) {
          return undefined;
        }
        return `${useSubject(response)} is disputed: ${reasons[operation.method]}`;
      });
    },
  ),
);
