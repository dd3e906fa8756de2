import ruleset from '../../ruleset.ts';
import { rulesetOf } from './rulesetOf.ts';

/** The ruleset of the guide, for Spectral: what `extends: ["spectral-status-codes"]` loads. */
export default rulesetOf(ruleset);
