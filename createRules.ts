import type { Changes } from './checks/Changes.ts';
import type { Rule, Rules, Severity } from './checks/Rule.ts';
import { responseHeader } from './checks/responseHeader.ts';
import { isRecord } from './openapi/isRecord.ts';
import { policyChangeErrors } from './options/policyChangeErrors.ts';
import { revisions } from './policies/belgif/revisions.ts';
import { statusCodes } from './policies/belgif/statusCodes.ts';
import { policyOptions } from './policyOptions.ts';
import ruleset from './ruleset.ts';

/** What a team does differently from the guide. */
export interface PolicyChanges extends Changes {
  /** The revision of the guide to start from, by its date; without it, the one this project holds. */
  readonly revision?: keyof typeof revisions;
  /** Header fields that responses must declare, by status code and name, each with its level. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, Severity>>>>;
}

/**
 * The rules with a changed policy; everything that is not named stays the guide's.
 *
 * Takes single cells to `allow` and to `forbid`, required `headers` and a `revision`. Throws an error
 * that names every wrong change and what is accepted, in the name of `caller`.
 */
export function createRules(changes: PolicyChanges, caller: string): Rules {
  const errors = policyChangeErrors(changes, Object.keys(revisions));
  if (errors.length > 0) throw new Error(`${caller}: ${errors.join('; ')}`);
  const policy = changedOptions(changes);
  const required = headerRules(changes, policy);
  const exempt = ruleset['status-code-exempt'];
  const known = new Set([...exempt.options.rules, ...Object.keys(required)]);
  return {
    ...underPolicy(ruleset, policy),
    ...required,
    'status-code-exempt': { ...exempt, options: { rules: [...known] } },
  };
}

type PolicyOptions = ReturnType<typeof policyOptions>;

function changedOptions({ allow = {}, forbid = {}, revision }: PolicyChanges): PolicyOptions {
  const rows = revision === undefined ? statusCodes : { ...statusCodes, ...revisions[revision] };
  const { statusCodeDisputed, statusCodeListed, statusCodeMethod } = policyOptions(rows);
  return {
    statusCodeListed: { ...statusCodeListed, allow, forbid },
    statusCodeMethod: { ...statusCodeMethod, allow, forbid },
    statusCodeDisputed: { ...statusCodeDisputed, allow, forbid },
  };
}

/** The rules with other options wherever these carry the policy. */
function underPolicy(rules: Rules, policy: PolicyOptions): Rules {
  const carriers: Rules = {
    'status-code-listed': { ...ruleset['status-code-listed'], options: policy.statusCodeListed },
    'status-code-method': { ...ruleset['status-code-method'], options: policy.statusCodeMethod },
    'status-code-method-disputed': {
      ...ruleset['status-code-method-disputed'],
      options: policy.statusCodeDisputed,
    },
  };
  const others = Object.entries(rules).map(([id, rule]): [string, Rule] => {
    const { options } = rule;
    if (!isRecord(options) || !Object.hasOwn(options, 'policy')) return [id, rule];
    return [id, { ...rule, options: { ...options, policy: policy.statusCodeMethod } }];
  });
  return { ...Object.fromEntries(others), ...carriers };
}

/** A rule of the ruleset gets the level and is on; for any other header field there is a new rule. */
function headerRules({ headers = {} }: PolicyChanges, policy: PolicyOptions): Rules {
  const known = underPolicy(ruleset, policy);
  const required = Object.entries(headers).flatMap(([statusCode, fields]) =>
    Object.entries(fields).map(([header, severity]) => ({ statusCode, header, severity })),
  );
  return Object.fromEntries(
    required.map(({ statusCode, header, severity }) => {
      const id = `status-${statusCode}-${header.toLowerCase()}-header`;
      const rule = known[id] ?? {
        description: `A ${statusCode} response declares ${header}`,
        documentationUrl: ruleset['status-code-listed'].documentationUrl,
        check: responseHeader,
        options: { statusCode, header, policy: policy.statusCodeMethod },
      };
      return [id, { ...rule, severity, recommended: true }];
    }),
  );
}
