import { statusCodeDisputed as unchecked } from '../functions/statusCodeDisputed.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { withCheckedChanges } from '../options/withCheckedChanges.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeDisputed';

const reasons = {
  type: 'object',
  additionalProperties: {
    type: 'string',
    errorMessage: acceptsOnly(name, 'disputed', 'a reason for each method'),
  },
  errorMessage: { type: acceptsOnly(name, 'disputed', 'methods with their reasons') },
};

/** `statusCodeDisputed` as users take it: options checked, with the guide's policy by default. */
export const statusCodeDisputed = withDefaults(
  withCheckedChanges(
    createRulesetFunction(
      {
        input: null,
        options: optionsSchema(name, {
          disputed: byStatusCodeSchema(name, 'disputed', reasons),
          allow: {},
          forbid: {},
        }),
      },
      unchecked,
    ),
  ),
  policyOptions().statusCodeDisputed,
);
