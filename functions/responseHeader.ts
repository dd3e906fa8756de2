import { responseHeader as check } from '../checks/responseHeader.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { insteadSchema } from '../options/insteadSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

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
    options: optionsSchema(
      name,
      { ...responseSelectionSchemas(name), header, instead: insteadSchema(name) },
      ['statusCode', 'header'],
    ),
  },
  asFunction({ check }),
);
