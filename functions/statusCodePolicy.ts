import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { PolicyChanges } from '../createRules.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { changes, taken } from '../engines/spectral/shared.ts';
import { afterOthers } from '../engines/spectral/turns.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyChangeErrors } from '../options/policyChangeErrors.ts';

const name = 'statusCodePolicy';
const members = ['policy', 'allow', 'forbid', 'levels', 'headers', 'deprecated'];

const idle = 'the policy is not in use; extend spectral-status-codes/policies/own';

/**
 * Changes the policy for all rules of a document, or states it, from YAML alone. Finds nothing itself,
 * unless no ruleset takes the policy. Spectral runs what looks at the resolved document, as this does,
 * before the rules, which look at the unresolved one.
 */
export const statusCodePolicy = createRulesetFunction(
  {
    options: optionsSchema(name, Object.fromEntries(members.map((member) => [member, {}]))),
    errorsOf: (options: PolicyChanges) => [
      ...policyChangeErrors(options, []),
      ...withoutPolicy(options),
    ],
  },
  function statusCodePolicy(
    _given: unknown,
    options: PolicyChanges,
    { documentInventory }: RulesetFunctionContext,
  ) {
    changes.set(documentInventory, options);
    return afterOthers(() => (isIdle(options) ? [{ message: idle, path: [] }] : []));
  },
);

/** The rules of other rulesets are there already; only the one for policies makes them from one. */
function isIdle(options: PolicyChanges): boolean {
  return options.policy !== undefined && !taken.has(options);
}

function withoutPolicy({ headers, levels, policy }: PolicyChanges): string[] {
  if (policy !== undefined || (headers === undefined && levels === undefined)) return [];
  return ['headers and levels are for a policy of your own; use allow, forbid and deprecated'];
}
