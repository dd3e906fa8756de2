import { statusCodeCreation as check } from '../checks/statusCodeCreation.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { statusCodeSchema } from '../options/statusCodeSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';

const name = 'statusCodeCreation';

/** `statusCodeCreation` as users take it: options checked. */
export const statusCodeCreation = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        creation: statusCodesSchema(name, 'creation'),
        later: statusCodeSchema(name, 'later'),
      },
      ['statusCode', 'creation'],
    ),
  },
  asFunction({ check }),
);
