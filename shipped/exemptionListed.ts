import { exemptionListed as unchecked } from '../functions/exemptionListed.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

/** `exemptionListed` as users take it: options checked. */
export const exemptionListed = createRulesetFunction({ input: null, options: null }, unchecked);
