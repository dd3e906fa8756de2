import type { RuleDefinition } from '@stoplight/spectral-core';
import type { Rule } from '../../checks/Rule.ts';
import { guide } from '../../policies/belgif/guide.ts';
import { asFunction, asLastFunction } from './asFunction.ts';
import { oas2, oas3 } from './formats.ts';

/** A rule as Spectral takes it. */
export type SpectralRule = RuleDefinition & {
  readonly then: { readonly functionOptions: unknown };
};

/** What rules hold to. */
export interface Named {
  readonly name: string;
  readonly url?: string | undefined;
}

/** Rules as a ruleset of Spectral's, which names their policy. */
export function rulesetOf<Id extends string>(
  rules: Readonly<Record<Id, Rule>>,
  { name, url }: Named = guide,
) {
  const entries = Object.entries<Rule>(rules).map(([id, rule]) => [id, ruleOf(rule)]);
  return {
    description: `Holds OpenAPI documents to the HTTP status code policy of ${name}`,
    ...(url !== undefined && { documentationUrl: url }),
    formats: [oas2, oas3],
    rules: Object.fromEntries(entries) as Record<Id, SpectralRule>,
  };
}

/**
 * `given` is a path of plain names, which Spectral reaches without a walk; `resolved: false` keeps
 * each finding in the linted document, at its operation; without `message`, Spectral would print the
 * description.
 */
function ruleOf({ check, isLast, options, skipsDeprecated, where, ...rule }: Rule): SpectralRule {
  const fn = (isLast === true ? asLastFunction : asFunction)({
    check,
    skipsDeprecated,
    where,
  });
  return {
    ...rule,
    given: '$.paths',
    resolved: false,
    message: '{{error}}',
    then: { function: fn as never, functionOptions: options },
  };
}
