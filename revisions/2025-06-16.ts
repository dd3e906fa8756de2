import { createRuleset } from '../createRuleset.ts';

/** The ruleset with the matrix as the guide's revision of 2025-06-16 has it. */
export default createRuleset({ revision: '2025-06-16' });
