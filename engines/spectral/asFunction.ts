import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { gatherCalls } from './gatherCalls.ts';
import { named } from './named.ts';
import { type Checked, runCheck } from './runCheck.ts';
import { afterOthers, afterWalk } from './turns.ts';

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(checked: Checked<Options>) {
  const gather = gatherCalls<Options>(
    (options, context, paths) => runCheck(checked, options, context, paths),
    afterWalk,
  );
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    const isWhole = context.path.length < 2;
    // On the resolved document the rule may come before those that bring settings and the baseline.
    if (isWhole && !context.rule.resolved) return runCheck(checked, options, context);
    return gather(options, context);
  };
  return named(checked.check.name, fn);
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(checked: Checked<Options>) {
  const gather = gatherCalls<Options>(
    (options, context, paths) => runCheck(checked, options, context, paths),
    afterOthers,
  );
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) =>
    gather(options, context);
  return named(checked.check.name, fn);
}
