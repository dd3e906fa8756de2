import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { checkedChanges } from '../../checkedChanges.ts';
import type { Rule, Rules, Severity } from '../../checks/Rule.ts';
import { createRules, type PolicyChanges } from '../../createRules.ts';
import { oas2, oas3 } from './formats.ts';
import { named } from './named.ts';
import { runCheck } from './runCheck.ts';
import { changes, taken } from './shared.ts';
import { afterOthers } from './turns.ts';

/** Whatever rules a policy has, Spectral wants to know ids and levels before: there is one a level. */
const common = { given: '$.paths', resolved: false, message: '{{error}}' } as const;

/**
 * The ruleset for a policy that a team states in YAML, by the function `statusCodePolicy`. Exemptions
 * and baselines name the rules as the policy has them; Spectral shows one of these.
 */
export default {
  description: 'Holds OpenAPI documents to the HTTP status code policy of a team',
  formats: [oas2, oas3],
  rules: {
    'status-code-policy-must': {
      ...common,
      description: 'What the policy says must be',
      severity: 'error' as const,
      then: { function: runOf('error') },
    },
    'status-code-policy-should': {
      ...common,
      description: 'What the policy says should be',
      severity: 'warn' as const,
      then: { function: runOf('warn') },
    },
    'status-code-policy-may': {
      ...common,
      description: 'What the policy says may be',
      severity: 'hint' as const,
      then: { function: runOf('hint') },
    },
    'status-code-exempt': {
      ...common,
      description: 'Every exemption has a reason, names a rule and is needed',
      severity: 'warn' as const,
      then: { function: named('exemptionNeeded', runExempt) },
    },
  },
};

const created = new WeakMap<object, Rules | string>();

/** The rules of the policy for the document, or why there are none. */
function rulesOf({ documentInventory }: RulesetFunctionContext): Rules | string {
  const options = changes.get(documentInventory);
  if (options?.policy === undefined) {
    return 'there is no policy; define a rule with the function statusCodePolicy and its option policy';
  }
  taken.add(options);
  const rules = created.get(options) ?? attempt(options);
  created.set(options, rules);
  return rules;
}

function attempt(options: PolicyChanges): Rules | string {
  try {
    return createRules(checkedChanges(options, 'statusCodePolicy'));
  } catch (error) {
    return (error as Error).message;
  }
}

/** The function that runs the rules of a level. */
function runOf(severity: Severity) {
  return named(
    'statusCodePolicyRules',
    (_given: unknown, _options: unknown, context: RulesetFunctionContext) => run(severity, context),
  );
}

function run(severity: Severity, context: RulesetFunctionContext): IFunctionResult[] {
  const rules = rulesOf(context);
  if (typeof rules === 'string') return severity === 'error' ? [{ message: rules, path: [] }] : [];
  return Object.entries(rules)
    .filter(([, rule]) => rule.severity === severity && rule.isLast !== true)
    .flatMap(([id, rule]) => runRule(id, rule, context));
}

function runExempt(_given: unknown, _options: unknown, context: RulesetFunctionContext) {
  const own = { ...context };
  return afterOthers(() => {
    const rules = rulesOf(own);
    const rule = typeof rules === 'string' ? undefined : rules['status-code-exempt'];
    return rule === undefined ? [] : runRule('status-code-exempt', rule, own);
  });
}

function runRule(id: string, rule: Rule, context: RulesetFunctionContext): IFunctionResult[] {
  const { check, options, ...checked } = rule;
  return runCheck({ ...checked, id, check }, options as never, context);
}
