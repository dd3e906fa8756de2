import type { Policy } from './Policy.cjs';

declare const policy: Policy & { readonly default: Policy };
export = policy;
