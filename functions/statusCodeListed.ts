import { statusCodeListed as check } from '../checks/statusCodeListed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { withDefaults } from '../engines/spectral/withDefaults.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { policyOptions } from '../policyOptions.ts';

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
      asFunction(check),
    ),
  ),
  policyOptions().statusCodeListed,
);
