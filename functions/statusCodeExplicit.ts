import { statusCodeExplicit as check } from '../checks/statusCodeExplicit.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';

/** `statusCodeExplicit` as users take it: options checked. */
export const statusCodeExplicit = createRulesetFunction({ options: null }, asFunction({ check }));
