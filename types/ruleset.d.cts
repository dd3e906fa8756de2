import type { RulesetDefinition } from '@stoplight/spectral-core';

/** Rules on status codes, as a ruleset of Spectral to extend. */
declare const ruleset: RulesetDefinition & { readonly default: RulesetDefinition };
export = ruleset;
