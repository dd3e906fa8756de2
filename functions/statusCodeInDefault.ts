import { statusCodeInDefault as check } from '../checks/statusCodeInDefault.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policySchema } from '../options/policySchema.ts';

const name = 'statusCodeInDefault';
const accepted = 'a list of status codes and ranges in quotes, such as ["404", "5XX"]';
const errorMessage = acceptsOnly(name, 'statusCodes', accepted);
const statusCodes = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', pattern: '^[1-5]([0-9][0-9]|XX)$', errorMessage },
  errorMessage: { type: errorMessage, minItems: errorMessage },
};

/** `statusCodeInDefault` as users take it: options checked. */
export const statusCodeInDefault = createRulesetFunction(
  { options: optionsSchema(name, { statusCodes, policy: policySchema(name) }, ['statusCodes']) },
  asFunction({ check }),
);
