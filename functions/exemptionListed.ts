import { exemptionListed as check } from '../checks/exemptionListed.ts';
import { asLastFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';

/** `exemptionListed` as users take it: options checked. */
export const exemptionListed = createRulesetFunction({ options: null }, asLastFunction({ check }));
