import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Check } from '../../checks/Rule.ts';
import type { Finding } from '../../findings/Finding.ts';
import { withoutKnown } from '../../findings/withoutKnown.ts';
import { Scope } from '../../openapi/Scope.ts';
import { documentOf } from './documentOf.ts';
import { resultOf } from './resultOf.ts';
import { ruleName } from './ruleName.ts';
import { afterOthers, afterWalk } from './turns.ts';

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(check: Check<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    if (!context.rule.resolved) return run(check, options, context);
    // On the resolved document the rule may come before the one that brings the baseline. The copy
    // is because Spectral uses the context again, for the rule's next node.
    const own = { ...context };
    return afterWalk(() => run(check, options, own));
  };
  return Object.defineProperty(fn, 'name', { value: check.name });
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(check: Check<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    const own = { ...context };
    return afterOthers(() => run(check, options, own));
  };
  return Object.defineProperty(fn, 'name', { value: check.name });
}

function run<Options>(
  check: Check<Options>,
  options: Options,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const document = documentOf(context);
  const findings: readonly Finding[] = check(new Scope(document, context.path), options);
  return withoutKnown(ruleName(context), findings, document).map(resultOf);
}
