import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeDisputed';

export interface StatusCodeDisputedOptions {
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
export const statusCodeDisputed = createRulesetFunction<unknown, StatusCodeDisputedOptions>(
  {
    input: null,
    options: optionsSchema(name, { disputed: byStatusCodeSchema(name, 'disputed', reasons) }, [
      'disputed',
    ]),
  },
  function statusCodeDisputed(_given, { disputed }, context) {
    return reportUses(context, (response) => {
      const { key, isStatusCode, operation } = response;
      const byMethod = isStatusCode ? disputed[key] : undefined;
      if (byMethod === undefined || !Object.hasOwn(byMethod, operation.method)) return undefined;
      return `${useSubject(response)} is disputed: ${byMethod[operation.method]}`;
    });
  },
);
