import { statusCodeFeature as check } from '../checks/statusCodeFeature.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { insteadSchema } from '../options/insteadSchema.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'statusCodeFeature';

/** `statusCodeFeature` as users take it: options checked. */
export const statusCodeFeature = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        feature: featureSchema(name),
        advice: messageTextSchema(name, 'advice'),
        instead: insteadSchema(name, { needs: featureSchema(name, 'needs') }),
        otherwise: messageTextSchema(name, 'otherwise'),
      },
      ['statusCode', 'feature'],
    ),
  },
  asFunction({ check }),
);
