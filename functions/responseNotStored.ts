import { responseNotStored as check } from '../checks/responseNotStored.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseNotStored';

/** `responseNotStored` as users take it: options checked. */
export const responseNotStored = createRulesetFunction(
  { options: optionsSchema(name, responseSelectionSchemas(name), ['statusCode']) },
  asFunction({ check }),
);
