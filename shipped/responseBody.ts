import { responseBody as unchecked } from '../functions/responseBody.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'responseBody';

/** `responseBody` as users take it: options checked. */
export const responseBody = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(
      name,
      { ...responseSelectionSchemas(name), body: { enum: ['present', 'absent'] } },
      ['statusCode', 'body'],
    ),
  },
  unchecked,
);
