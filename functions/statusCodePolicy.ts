import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { PolicyChanges } from '../createRules.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { changes } from '../engines/spectral/shared.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyChangeErrors } from '../options/policyChangeErrors.ts';

const name = 'statusCodePolicy';
const members = ['policy', 'allow', 'forbid', 'levels', 'headers', 'deprecated'];

/**
 * Changes the policy for all rules of a document, or states it, from YAML alone. Finds nothing itself:
 * Spectral runs what looks at the resolved document, as this does, before the rules, which look at the
 * unresolved one.
 */
export const statusCodePolicy = withCheckedChanges(
  createRulesetFunction(
    {
      input: null,
      options: optionsSchema(name, Object.fromEntries(members.map((member) => [member, {}]))),
    },
    function statusCodePolicy(
      _given: unknown,
      options: PolicyChanges,
      { documentInventory }: RulesetFunctionContext,
    ) {
      changes.set(documentInventory, options);
    },
  ),
  (options) => policyChangeErrors(options, []),
);
