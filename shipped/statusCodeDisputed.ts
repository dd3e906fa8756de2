import { statusCodeDisputed as configurable } from '../functions/statusCodeDisputed.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';

/** `statusCodeDisputed` as users take it from the package: the guide's policy, and their changes to it. */
export const statusCodeDisputed = withDefaults(configurable, policyOptions().statusCodeDisputed);
