import type { Policy } from './policy-types.cjs';

/** What a guide says, as data to change and to give to `createRuleset`. */
declare const policy: Policy & { readonly default: Policy };
export = policy;
