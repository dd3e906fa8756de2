import { responseBody as check } from '../checks/responseBody.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { headersSchema } from '../options/headersSchema.ts';
import { insteadSchema } from '../options/insteadSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseBody';

/** `responseBody` as users take it: options checked. */
export const responseBody = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        body: { enum: ['present', 'absent'] },
        or: headersSchema(name, 'or'),
        instead: insteadSchema(name),
      },
      ['statusCode', 'body'],
    ),
  },
  asFunction({ check }),
);
