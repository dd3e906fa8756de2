import type { RulesetFunctionContext } from '@stoplight/spectral-core';

/** The id of the rule that calls a function: there at run time but not in Spectral's public type. */
export function ruleName({ rule }: RulesetFunctionContext): string {
  return (rule as unknown as { name: string }).name;
}
