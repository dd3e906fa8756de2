import { statusCodeFeature as unchecked } from '../functions/statusCodeFeature.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeFeature';

/** `statusCodeFeature` as users take it: options checked. */
export const statusCodeFeature = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        feature: featureSchema(name),
        advice: { type: 'string' },
      },
      ['statusCode', 'feature'],
    ),
  },
  unchecked,
);
