import { statusCodeMethod as configurable } from '../functions/statusCodeMethod.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';

/** `statusCodeMethod` as users take it from the package: the guide's policy, and their changes to it. */
export const statusCodeMethod = withDefaults(configurable, policyOptions().statusCodeMethod);
