import type { Policy } from '../policies/Policy.ts';
import { policyRules } from './policyRules.ts';

/** What a policy says of rules that it does not have; nothing when all is well. */
export function ruleIdErrors(policy: Policy): string[] {
  const ids = Object.keys(policyRules(policy));
  const { sections = {}, where = {} } = policy;
  const named = [
    ...Object.keys(sections).map((id) => ['sections', id] as const),
    ...Object.keys(where).map((id) => ['where', id] as const),
  ];
  return named
    .filter(([, id]) => id.startsWith('status-') && !ids.includes(id))
    .map(([member, id]) => `policy ${member} ${id}: no rule of this policy; use ${ids.join(', ')}`);
}
