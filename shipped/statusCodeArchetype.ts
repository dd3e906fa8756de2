import { statusCodeArchetype as unchecked } from '../functions/statusCodeArchetype.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeArchetype';

/** `statusCodeArchetype` as users take it: options checked. */
export const statusCodeArchetype = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        archetype: { enum: ['collection', 'controller', 'document'] },
        advice: { type: 'string' },
      },
      ['statusCode', 'archetype', 'advice'],
    ),
  },
  unchecked,
);
