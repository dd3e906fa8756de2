import { checkedChanges } from './checkedChanges.ts';
import { createRules, type PolicyChanges } from './createRules.ts';
import { rulesetOf } from './engines/spectral/rulesetOf.ts';

export type { PolicyChanges };

/**
 * The ruleset with a changed policy, the guide's or another; what is not named stays as it is there.
 *
 * Takes the `policy` to start from or a `revision` of the guide, single cells to `allow` and to
 * `forbid`, `levels`, required `headers`, and whether to skip what is `deprecated`; gives a ruleset to
 * extend. Throws an error that names the first wrong changes and what is accepted.
 */
export function createRuleset(changes: PolicyChanges = {}) {
  const checked = checkedChanges(changes, 'createRuleset');
  return rulesetOf(createRules(checked), checked.policy);
}
