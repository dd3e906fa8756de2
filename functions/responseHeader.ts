import { responseHeader as check } from '../checks/responseHeader.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { headerSchema } from '../options/headerSchema.ts';
import { headersSchema } from '../options/headersSchema.ts';
import { insteadSchema } from '../options/insteadSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseHeader';

/** `responseHeader` as users take it: options checked. */
export const responseHeader = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        header: headerSchema(name, 'header'),
        or: headersSchema(name, 'or'),
        instead: insteadSchema(name),
      },
      ['statusCode', 'header'],
    ),
  },
  asFunction({ check }),
);
