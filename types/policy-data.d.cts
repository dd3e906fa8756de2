import type { Policy } from './policy-types.cjs';

declare const policy: Policy & { readonly default: Policy };
export = policy;
