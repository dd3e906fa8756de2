import { exemptionNeeded as check } from '../checks/exemptionNeeded.ts';
import { asLastFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { optionsSchema } from '../options/optionsSchema.ts';

const name = 'exemptionNeeded';

const rules = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', errorMessage: acceptsOnly(name, 'rules', 'a list of rule ids') },
  errorMessage: {
    type: acceptsOnly(name, 'rules', 'a list of rule ids'),
    minItems: acceptsOnly(name, 'rules', 'a list of rule ids'),
  },
};

/** `exemptionNeeded` as users take it: options checked. */
export const exemptionNeeded = createRulesetFunction(
  { options: optionsSchema(name, { rules }, ['rules']) },
  asLastFunction({ check }),
);
