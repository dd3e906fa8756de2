import { statusCodeDisputed as check } from '../checks/statusCodeDisputed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { withDefaults } from '../engines/spectral/withDefaults.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyOptions } from '../policyOptions.ts';

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
      asFunction({ check }),
    ),
  ),
  policyOptions().statusCodeDisputed,
);
