import type { Changes } from './checks/Changes.ts';
import type { Rule, Rules, Severity } from './checks/Rule.ts';
import { responseHeader } from './checks/responseHeader.ts';
import { withChanges } from './checks/withChanges.ts';
import { isRecord } from './openapi/isRecord.ts';
import type { revisions } from './policies/belgif/revisions.ts';
import type { Policy } from './policies/Policy.ts';
import { type PolicyOptions, policyOptions } from './policyOptions.ts';
import { policyRules } from './rules/policyRules.ts';
import { type Levels, withLevels } from './rules/withLevels.ts';
import ruleset from './ruleset.ts';

/** What a team does differently from a guide. */
export interface PolicyChanges extends Changes {
  /** The policy to start from; without it, that of the guide this project began with. */
  readonly policy?: Policy;
  /**
   * How binding list and matrix are: of `unlisted` codes, of cells that are `reviewed` or
   * `undocumented`, of a status code or range, of its refused cells.
   */
  readonly levels?: Levels;
  /** The revision of the guide to start from, by its date; without it, the one this project holds. */
  readonly revision?: keyof typeof revisions;
  /** Header fields that responses must declare, by status code or range and name, each with its level. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, Severity>>>>;
  /** `skip` says nothing of operations that are `deprecated`: they are to be removed, not mended. */
  readonly deprecated?: 'skip';
}

/**
 * The rules with a changed policy, the guide's or another; what is not named stays as it is there.
 *
 * Takes the `policy` to start from or a `revision` of the guide, single cells to `allow` and to
 * `forbid`, `levels`, required `headers`, and whether to skip what is `deprecated`. The changes are
 * right, see `checkedChanges`.
 */
export function createRules(changes: PolicyChanges): Rules {
  const { deprecated, levels } = changes;
  const base = baseRules(changes);
  const levelled = levels === undefined ? base : withLevels(base, levels);
  const rules: Rules = { ...levelled, ...headerRules(changes, levelled) };
  const ids = Object.keys(rules).filter((id) => rules[id]?.isLast !== true);
  const complete: Rules = {
    ...rules,
    'status-code-exempt': { ...ruleset['status-code-exempt'], options: { rules: ids } },
  };
  return mapRules(complete, (rule) => ({
    ...rule,
    options: withChanges(rule.options, changes),
    ...(deprecated === 'skip' && { skipsDeprecated: true }),
  }));
}

function baseRules({ policy, revision }: PolicyChanges): Rules {
  if (policy !== undefined) return policyRules(policy);
  return revision === undefined ? ruleset : underPolicy(ruleset, policyOptions(revision));
}

/** The rules of another policy than the guide's. */
function underPolicy(rules: Rules, policy: PolicyOptions): Rules {
  const others = mapRules(rules, (rule) => {
    const { options } = rule;
    if (!isRecord(options) || !Object.hasOwn(options, 'policy')) return rule;
    return { ...rule, options: { ...options, policy: policy.statusCodeMethod } };
  });
  const { statusCodeDisputed, statusCodeListed, statusCodeMethod } = policy;
  return {
    ...others,
    'status-code-listed': { ...ruleset['status-code-listed'], options: statusCodeListed },
    'status-code-method': { ...ruleset['status-code-method'], options: statusCodeMethod },
    'status-code-method-disputed': {
      ...ruleset['status-code-method-disputed'],
      options: statusCodeDisputed,
    },
  };
}

function mapRules(rules: Rules, map: (rule: Rule) => Rule): Rules {
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, map(rule)]));
}

/** A rule of the ruleset gets the level and is on; for any other header field there is a new rule. */
function headerRules({ headers = {} }: PolicyChanges, known: Rules): Rules {
  const policy = known['status-code-method']?.options;
  const required = Object.entries(headers).flatMap(([statusCode, fields]) =>
    Object.entries(fields).map(([header, severity]) => ({ statusCode, header, severity })),
  );
  return Object.fromEntries(
    required.map(({ statusCode, header, severity }) => {
      const id = `status-${statusCode.toLowerCase()}-${header.toLowerCase()}-header`;
      const rule = known[id] ?? {
        description: `A ${statusCode} response declares ${header}`,
        documentationUrl: ruleset['status-code-listed'].documentationUrl,
        check: responseHeader,
        options: { statusCode, header, policy },
      };
      return [id, { ...rule, severity, recommended: true }];
    }),
  );
}
