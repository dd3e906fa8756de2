import { statusCodeDeclared as check } from '../checks/statusCodeDeclared.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { byMethodSchema } from '../options/byMethodSchema.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policySchema } from '../options/policySchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';

const name = 'statusCodeDeclared';

/** `statusCodeDeclared` as users take it: options checked. */
export const statusCodeDeclared = createRulesetFunction(
  {
    options: optionsSchema(
      name,
      {
        statusCodes: statusCodesSchema(name, 'statusCodes'),
        methods: methodsSchema(name, 'methods', 1),
        feature: featureSchema(name),
        unless: byMethodSchema(name, 'unless', statusCodesSchema(name, 'unless')),
        policy: policySchema(name),
      },
      ['statusCodes', 'feature'],
    ),
  },
  asFunction({ check }),
);
