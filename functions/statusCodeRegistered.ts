import { statusCodeRegistered as check } from '../checks/statusCodeRegistered.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { withDefaults } from '../engines/spectral/withDefaults.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { registeredStatusCodes } from '../rules/registeredStatusCodes.ts';

const name = 'statusCodeRegistered';

/** `statusCodeRegistered` as users take it: options checked, with IANA's registry by default. */
export const statusCodeRegistered = withDefaults(
  createRulesetFunction(
    {
      input: null,
      options: optionsSchema(name, { statusCodes: statusCodesSchema(name, 'statusCodes') }, []),
    },
    asFunction({ check }),
  ),
  { statusCodes: registeredStatusCodes },
);
