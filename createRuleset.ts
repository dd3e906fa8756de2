import { checkedChanges } from './checkedChanges.ts';
import { createRules, type PolicyChanges } from './createRules.ts';
import { rulesetOf } from './engines/spectral/rulesetOf.ts';

export type { PolicyChanges };

/**
 * The ruleset with a changed policy; everything that is not named stays the guide's.
 *
 * Takes single cells to `allow` and to `forbid`, required `headers` and a `revision`; gives a ruleset
 * to extend. Throws an error that names the first wrong changes and what is accepted.
 */
export function createRuleset(changes: PolicyChanges = {}) {
  const checked = checkedChanges(changes, 'createRuleset');
  return rulesetOf(createRules(checked), checked.policy);
}
