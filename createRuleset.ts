import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import { exemptionNeeded } from './functions/exemptionNeeded.ts';
import { responseHeader } from './functions/responseHeader.ts';
import { statusCodeDisputed } from './functions/statusCodeDisputed.ts';
import { statusCodeListed } from './functions/statusCodeListed.ts';
import { statusCodeMethod } from './functions/statusCodeMethod.ts';
import type { Changes } from './options/Changes.ts';
import { policyChangeErrors } from './options/policyChangeErrors.ts';
import { revisions } from './policy/revisions.ts';
import { statusCodes } from './policy/statusCodes.ts';
import { policyOptions } from './policyOptions.ts';
import ruleset from './ruleset.ts';

/** What a team does differently from the guide. */
export interface PolicyChanges extends Changes {
  /** The revision of the guide to start from, by its date; without it, the one this project holds. */
  readonly revision?: keyof typeof revisions;
  /** Header fields that responses must declare, by status code and name, each with its level. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, Level>>>>;
}

type Level = 'error' | 'warn' | 'info' | 'hint';
type Rules = Readonly<Record<string, RuleDefinition>>;

/**
 * The ruleset with a changed policy; everything that is not named stays the guide's.
 *
 * Takes single cells to `allow` and to `forbid`, required `headers` and a `revision`; gives a ruleset
 * to extend. Throws an error that names every wrong change and what is accepted.
 */
export function createRuleset(changes: PolicyChanges = {}) {
  const errors = policyChangeErrors(changes, Object.keys(revisions));
  if (errors.length > 0) throw new Error(`createRuleset: ${errors.join('; ')}`);
  const required = headerRules(changes);
  const exempt = ruleset.rules['status-code-exempt'];
  const known = new Set([...exempt.then.functionOptions.rules, ...Object.keys(required)]);
  return {
    ...ruleset,
    rules: {
      ...(ruleset.rules as Rules),
      ...matrixRules(changes),
      ...required,
      'status-code-exempt': {
        ...exempt,
        then: { function: exemptionNeeded, functionOptions: { rules: [...known] } },
      },
    },
  } satisfies RulesetDefinition;
}

function matrixRules({ allow = {}, forbid = {}, revision }: PolicyChanges): Rules {
  const rows = revision === undefined ? statusCodes : { ...statusCodes, ...revisions[revision] };
  const policy = policyOptions(rows);
  return {
    'status-code-listed': {
      ...ruleset.rules['status-code-listed'],
      then: {
        function: statusCodeListed,
        functionOptions: { ...policy.statusCodeListed, allow, forbid },
      },
    },
    'status-code-method': {
      ...ruleset.rules['status-code-method'],
      then: {
        function: statusCodeMethod,
        functionOptions: { ...policy.statusCodeMethod, allow, forbid },
      },
    },
    'status-code-method-disputed': {
      ...ruleset.rules['status-code-method-disputed'],
      then: {
        function: statusCodeDisputed,
        functionOptions: { ...policy.statusCodeDisputed, allow, forbid },
      },
    },
  };
}

/** A rule of the ruleset gets the level and is on; for any other header field there is a new rule. */
function headerRules({ headers = {} }: PolicyChanges): Rules {
  const known: Rules = ruleset.rules;
  const required = Object.entries(headers).flatMap(([statusCode, fields]) =>
    Object.entries(fields).map(([header, severity]) => ({ statusCode, header, severity })),
  );
  return Object.fromEntries(
    required.map(({ statusCode, header, severity }) => {
      const id = `status-${statusCode}-${header.toLowerCase()}-header`;
      const rule = known[id] ?? {
        ...ruleset.rules['status-405-allow-header'],
        description: `A ${statusCode} response declares ${header}`,
        documentationUrl: ruleset.rules['status-code-listed'].documentationUrl,
        then: { function: responseHeader, functionOptions: { statusCode, header } },
      };
      return [id, { ...rule, severity, recommended: true }];
    }),
  );
}
