import type { Ruleset } from '@stoplight/spectral-core';

/** Throws if a rule that is named is not in the ruleset: nothing would ever be found by it. */
export function requireRules(names: readonly string[] = [], { rules }: Ruleset): void {
  const unknown = names.find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) throw new Error(`--rule ${unknown}: no rule of the ruleset`);
}
