import { createRuleset } from '../createRuleset.ts';

/** The ruleset with the matrix as the guide's revision of 2023-10-05 has it. */
export default createRuleset({ revision: '2023-10-05' });
