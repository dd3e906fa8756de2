import { responseAllow as check } from '../checks/responseAllow.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseAllow';

/** `responseAllow` as users take it: options checked. */
export const responseAllow = createRulesetFunction(
  { options: optionsSchema(name, responseSelectionSchemas(name), ['statusCode']) },
  asFunction({ check }),
);
