import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { isRecord } from '../../openapi/isRecord.ts';
import { named } from './named.ts';

interface ConfiguredFunction<Result> {
  (given: unknown, options: never, context: RulesetFunctionContext): Result;
  validator(options: unknown): void;
}

/** A function with the same name whose options default, one by one, to the ones given here. */
export function withDefaults<Result>(fn: ConfiguredFunction<Result>, defaults: object) {
  const completed = new WeakMap<object, object>();
  const complete = (options: unknown) => {
    if (options === null || options === undefined) return defaults;
    if (!isRecord(options)) return options;
    // The same again for the next node of the rule, see `gatherCalls`.
    const known = completed.get(options) ?? { ...defaults, ...options };
    completed.set(options, known);
    return known;
  };
  const configured = (given: unknown, options: unknown, context: RulesetFunctionContext) =>
    fn(given, complete(options) as never, context);
  configured.validator = (options: unknown) => fn.validator(complete(options));
  return named(fn.name, configured);
}
