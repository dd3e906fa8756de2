import { methodListed as check } from '../checks/methodListed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';

const name = 'methodListed';

/** `methodListed` as users take it: options checked. */
export const methodListed = createRulesetFunction(
  { options: optionsSchema(name, { methods: methodsSchema(name, 'methods', 1) }, ['methods']) },
  asFunction({ check }),
);
