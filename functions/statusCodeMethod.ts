import { statusCodeMethod as check } from '../checks/statusCodeMethod.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { changeErrors } from '../options/changeErrors.ts';
import { matrixSchemas } from '../options/matrixSchemas.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyOptions } from '../policyOptions.ts';

const name = 'statusCodeMethod';

/** `statusCodeMethod` as users take it: options checked, with the guide's policy by default. */
export const statusCodeMethod = createRulesetFunction(
  {
    options: optionsSchema(name, matrixSchemas(name)),
    defaults: policyOptions().statusCodeMethod,
    errorsOf: changeErrors,
  },
  asFunction({ check }),
);
