import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { named } from './named.ts';
import { type Checked, runCheck } from './runCheck.ts';
import { afterOthers, afterWalk } from './turns.ts';

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(checked: Checked<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    if (!context.rule.resolved) return runCheck(checked, options, context);
    // On the resolved document the rule may come before those that bring settings and the baseline.
    // The copy is because Spectral uses the context again, for the rule's next node.
    const own = { ...context };
    return afterWalk(() => runCheck(checked, options, own));
  };
  return named(checked.check.name, fn);
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(checked: Checked<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    const own = { ...context };
    return afterOthers(() => runCheck(checked, options, own));
  };
  return named(checked.check.name, fn);
}
