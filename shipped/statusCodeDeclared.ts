import { statusCodeDeclared as unchecked } from '../functions/statusCodeDeclared.ts';
import { byMethodSchema } from '../options/byMethodSchema.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeDeclared';

/** `statusCodeDeclared` as users take it: options checked. */
export const statusCodeDeclared = createRulesetFunction(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        statusCodes: statusCodesSchema(name, 'statusCodes'),
        methods: methodsSchema(name, 'methods'),
        feature: featureSchema(name),
        unless: byMethodSchema(name, 'unless', statusCodesSchema(name, 'unless')),
      },
      ['statusCodes', 'feature'],
    ),
  },
  unchecked,
);
