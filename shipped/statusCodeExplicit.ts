import { statusCodeExplicit as unchecked } from '../functions/statusCodeExplicit.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

/** `statusCodeExplicit` as users take it: options checked. */
export const statusCodeExplicit = createRulesetFunction({ input: null, options: null }, unchecked);
