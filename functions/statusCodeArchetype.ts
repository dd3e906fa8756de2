import { statusCodeArchetype as check } from '../checks/statusCodeArchetype.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { insteadSchema } from '../options/insteadSchema.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';

const name = 'statusCodeArchetype';

/** `statusCodeArchetype` as users take it: options checked. */
export const statusCodeArchetype = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        archetype: { enum: ['collection', 'controller', 'document'] },
        instead: insteadSchema(name),
        advice: messageTextSchema(name, 'advice'),
      },
      ['statusCode', 'archetype', 'advice'],
    ),
  },
  asFunction({ check }),
);
