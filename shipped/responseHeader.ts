import { responseHeader as unchecked } from '../functions/responseHeader.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'responseHeader';

const header = {
  type: 'string',
  pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
  errorMessage: acceptsOnly(name, 'header', 'the name of a header field, such as "Allow"'),
};

/** `responseHeader` as users take it: options checked. */
export const responseHeader = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(name, { ...responseSelectionSchemas(name), header }, [
      'statusCode',
      'header',
    ]),
  },
  unchecked,
);
