import type { PolicyChanges } from './createRules.ts';
import { firstErrors } from './options/firstErrors.ts';
import { plainData } from './options/plainData.ts';
import { policyChangeErrors } from './options/policyChangeErrors.ts';
import { revisions } from './policies/belgif/revisions.ts';
import { ruleIdErrors } from './rules/ruleIdErrors.ts';
import ruleset from './ruleset.ts';

/**
 * A copy of changes to a policy, as `createRules` takes them.
 *
 * Throws an error that names the first wrong changes and what is accepted, in the name of `caller`.
 */
export function checkedChanges(changes: unknown, caller: string): PolicyChanges {
  const { data, errors: strange } = plainData(changes);
  const refuse = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`${caller}: ${firstErrors(errors).join('; ')}`);
  };
  refuse(strange);
  refuse(policyChangeErrors(data, Object.keys(revisions), Object.keys(ruleset)));
  const checked = data as PolicyChanges;
  // Which rules a policy has is known only when all else is right.
  if (checked.policy !== undefined) refuse(ruleIdErrors(checked.policy));
  return checked;
}
