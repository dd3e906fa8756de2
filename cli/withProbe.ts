import {
  Ruleset,
  type RulesetDefinition,
  type RulesetFunctionContext,
} from '@stoplight/spectral-core';

const id = 'status-codes-probe';

/**
 * A ruleset with a function that is called once for each run, before any rule looks at the document:
 * Spectral runs rules on the resolved document first.
 */
export function withProbe(
  { maybeDefinition, source }: Ruleset,
  probe: (context: RulesetFunctionContext) => void,
): Ruleset {
  const definition = maybeDefinition as RulesetDefinition & { readonly rules?: object };
  const fn = (_given: unknown, _options: unknown, context: RulesetFunctionContext) =>
    probe(context);
  const rule = { given: '$', resolved: true, then: { function: fn } };
  return new Ruleset(
    { ...definition, rules: { ...definition.rules, [id]: rule } },
    { severity: 'recommended', ...(source === null ? {} : { source }) },
  );
}
