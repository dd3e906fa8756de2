import { responseNoHeader as check } from '../checks/responseNoHeader.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { headerSchema } from '../options/headerSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'responseNoHeader';

/** `responseNoHeader` as users take it: options checked. */
export const responseNoHeader = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      { ...responseSelectionSchemas(name), header: headerSchema(name, 'header') },
      ['statusCode', 'header'],
    ),
  },
  asFunction({ check }),
);
