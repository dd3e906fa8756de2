import { statusCodeAlone as check } from '../checks/statusCodeAlone.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'statusCodeAlone';

/** `statusCodeAlone` as users take it: options checked. */
export const statusCodeAlone = createRulesetFunction(
  { options: optionsSchema(name, { ...responseSelectionSchemas(name) }, ['statusCode']) },
  asFunction({ check }),
);
