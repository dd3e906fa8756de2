import type { RulesetDefinition } from '@stoplight/spectral-core';

declare const ruleset: RulesetDefinition & { readonly default: RulesetDefinition };
export = ruleset;
