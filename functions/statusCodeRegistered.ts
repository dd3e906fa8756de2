import { statusCodeRegistered as check } from '../checks/statusCodeRegistered.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { registeredStatusCodes } from '../rules/registeredStatusCodes.ts';

const name = 'statusCodeRegistered';

/** `statusCodeRegistered` as users take it: options checked, with IANA's registry by default. */
export const statusCodeRegistered = createRulesetFunction(
  {
    options: optionsSchema(name, { statusCodes: statusCodesSchema(name, 'statusCodes') }, []),
    defaults: { statusCodes: registeredStatusCodes },
  },
  asFunction({ check }),
);
