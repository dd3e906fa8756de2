import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Check } from '../../checks/Rule.ts';
import { withChanges } from '../../checks/withChanges.ts';
import type { Where } from '../../findings/isWithin.ts';
import { withoutKnown } from '../../findings/withoutKnown.ts';
import { Scope } from '../../openapi/Scope.ts';
import { documentOf } from './documentOf.ts';
import { resultOf } from './resultOf.ts';
import { ruleName } from './ruleName.ts';
import { settingsOf } from './settingsOf.ts';
import { observers } from './shared.ts';
import { afterOthers, afterWalk } from './turns.ts';

/** A check, or a rule's with what it is to leave out. */
interface Checked<Options> {
  readonly check: Check<Options>;
  readonly skipsDeprecated?: boolean | undefined;
  readonly where?: Where | undefined;
}

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(checked: Checked<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    if (!context.rule.resolved) return run(checked, options, context);
    // On the resolved document the rule may come before those that bring settings and the baseline.
    // The copy is because Spectral uses the context again, for the rule's next node.
    const own = { ...context };
    return afterWalk(() => run(checked, options, own));
  };
  return Object.defineProperty(fn, 'name', { value: checked.check.name });
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(checked: Checked<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    const own = { ...context };
    return afterOthers(() => run(checked, options, own));
  };
  return Object.defineProperty(fn, 'name', { value: checked.check.name });
}

function run<Options>(
  { check, skipsDeprecated, where }: Checked<Options>,
  options: Options,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const document = documentOf(context);
  const settings = settingsOf(context);
  const changed = withChanges(options, settings.changes) as Options;
  const finder = {
    id: ruleName(context),
    where,
    skipsDeprecated: skipsDeprecated === true || settings.skipsDeprecated,
  };
  const found = check(new Scope(document, context.path), changed);
  const findings = withoutKnown(finder, found, document);
  observers.get(context.documentInventory)?.(finder.id, findings);
  return findings.map(resultOf);
}
