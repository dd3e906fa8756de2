import { statusCodeCreation as unchecked } from '../functions/statusCodeCreation.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeCreation';

/** `statusCodeCreation` as users take it: options checked. */
export const statusCodeCreation = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(
      name,
      { ...responseSelectionSchemas(name), creation: statusCodesSchema(name, 'creation') },
      ['statusCode', 'creation'],
    ),
  },
  unchecked,
);
