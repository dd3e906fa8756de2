import type { Policy } from './policy-types.mjs';

/** What a guide says, as data to change and to give to `createRuleset`. */
declare const policy: Policy;
export default policy;
