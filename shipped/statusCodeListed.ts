import { statusCodeListed as unchecked } from '../functions/statusCodeListed.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { withCheckedChanges } from '../options/withCheckedChanges.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeListed';

/** `statusCodeListed` as users take it: options checked, with the guide's policy by default. */
export const statusCodeListed = withDefaults(
  withCheckedChanges(
    createRulesetFunction(
      {
        input: null,
        options: optionsSchema(name, {
          statusCodes: statusCodesSchema(name, 'statusCodes'),
          replacements: byStatusCodeSchema(
            name,
            'replacements',
            statusCodesSchema(name, 'replacements'),
          ),
          allow: {},
          forbid: {},
        }),
      },
      unchecked,
    ),
  ),
  policyOptions().statusCodeListed,
);
