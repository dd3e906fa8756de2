import { statusCodeListed as check } from '../checks/statusCodeListed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { changeErrors } from '../options/changeErrors.ts';
import { flagSchema } from '../options/flagSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policySchema } from '../options/policySchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { policyOptions } from '../policyOptions.ts';

const name = 'statusCodeListed';

const general = acceptsOnly(
  name,
  'general',
  'a status code for each first digit, such as { "4": "400" }',
);

const generalSchema = {
  type: 'object',
  patternProperties: {
    '^[1-5]$': { type: 'string', pattern: '^[1-5][0-9][0-9]$', errorMessage: general },
  },
  additionalProperties: false,
  errorMessage: { type: general, additionalProperties: general },
};

/** `statusCodeListed` as users take it: options checked, with the guide's policy by default. */
export const statusCodeListed = createRulesetFunction(
  {
    options: optionsSchema(name, {
      statusCodes: statusCodesSchema(name, 'statusCodes'),
      replacements: byStatusCodeSchema(
        name,
        'replacements',
        statusCodesSchema(name, 'replacements'),
      ),
      general: generalSchema,
      policy: policySchema(name),
      isOpen: flagSchema(name, 'isOpen'),
      allow: {},
      forbid: {},
    }),
    defaults: policyOptions().statusCodeListed,
    errorsOf: changeErrors,
  },
  asFunction({ check }),
);
