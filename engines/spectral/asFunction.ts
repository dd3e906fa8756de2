import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Check } from '../../checks/Rule.ts';
import type { Finding } from '../../findings/Finding.ts';
import { withoutExempt } from '../../findings/withoutExempt.ts';
import { Scope } from '../../openapi/Scope.ts';
import { documentOf } from './documentOf.ts';
import { ruleName } from './ruleName.ts';

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(check: Check<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) =>
    run(check, options, context);
  return Object.defineProperty(fn, 'name', { value: check.name });
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(check: Check<Options>) {
  const fn = async (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    // Spectral awaits its functions after its walk: from here on, all the others have run.
    await Promise.resolve();
    return run(check, options, context);
  };
  return Object.defineProperty(fn, 'name', { value: check.name });
}

function run<Options>(
  check: Check<Options>,
  options: Options,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const document = documentOf(context);
  const findings = check(new Scope(document, context.path), options);
  return withoutExempt(ruleName(context), findings, document).map(resultOf);
}

/** Spectral decodes `~0` and `~1` in the path of a result, so a `~` is escaped. */
function resultOf({ location, message }: Finding): IFunctionResult {
  return { message, path: location.map((key) => String(key).replaceAll('~', '~0')) };
}
