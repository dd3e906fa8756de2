import { responseNotStored as unchecked } from '../functions/responseNotStored.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'responseNotStored';

/** `responseNotStored` as users take it: options checked. */
export const responseNotStored = createRulesetFunction(
  { input: null, options: optionsSchema(name, responseSelectionSchemas(name), ['statusCode']) },
  unchecked,
);
