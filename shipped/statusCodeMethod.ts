import { statusCodeMethod as unchecked } from '../functions/statusCodeMethod.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { withCheckedChanges } from '../options/withCheckedChanges.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeMethod';

/** `statusCodeMethod` as users take it: options checked, with the guide's policy by default. */
export const statusCodeMethod = withDefaults(
  withCheckedChanges(
    createRulesetFunction(
      {
        input: null,
        options: optionsSchema(name, {
          methods: methodsSchema(name, 'methods'),
          matrix: byStatusCodeSchema(name, 'matrix', methodsSchema(name, 'matrix')),
          disputed: byStatusCodeSchema(name, 'disputed', methodsSchema(name, 'disputed')),
          allow: {},
          forbid: {},
        }),
      },
      unchecked,
    ),
  ),
  policyOptions().statusCodeMethod,
);
