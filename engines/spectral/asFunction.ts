import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Check } from '../../checks/Rule.ts';
import { withChanges } from '../../checks/withChanges.ts';
import type { Finding } from '../../findings/Finding.ts';
import { withoutExempt } from '../../findings/withoutExempt.ts';
import { Scope } from '../../openapi/Scope.ts';
import { documentOf } from './documentOf.ts';
import { ruleName } from './ruleName.ts';
import { settingsOf } from './settingsOf.ts';

/** A check, or a rule's with what it is to leave out. */
interface Checked<Options> {
  readonly check: Check<Options>;
  readonly skipsDeprecated?: boolean | undefined;
}

/** A check as a function of Spectral, of the same name; `given` may be any path. */
export function asFunction<Options>(checked: Checked<Options>) {
  const fn = (_given: unknown, options: Options, context: RulesetFunctionContext) =>
    run(checked, options, context);
  return Object.defineProperty(fn, 'name', { value: checked.check.name });
}

/** The same for a check that looks at what others have found. */
export function asLastFunction<Options>(checked: Checked<Options>) {
  const fn = async (_given: unknown, options: Options, context: RulesetFunctionContext) => {
    // Spectral awaits its functions after its walk: from here on, all the others have run.
    await Promise.resolve();
    return run(checked, options, context);
  };
  return Object.defineProperty(fn, 'name', { value: checked.check.name });
}

function run<Options>(
  { check, skipsDeprecated }: Checked<Options>,
  options: Options,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const document = documentOf(context);
  const settings = settingsOf(context);
  const changed = withChanges(options, settings.changes) as Options;
  const finder = {
    id: ruleName(context),
    skipsDeprecated: skipsDeprecated === true || settings.skipsDeprecated,
  };
  const findings = check(new Scope(document, context.path), changed);
  return withoutExempt(finder, findings, document).map(resultOf);
}

/** Spectral decodes `~0` and `~1` in the path of a result, so a `~` is escaped. */
function resultOf({ location, message }: Finding): IFunctionResult {
  return { message, path: location.map((key) => String(key).replaceAll('~', '~0')) };
}
