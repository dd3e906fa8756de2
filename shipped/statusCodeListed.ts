import { statusCodeListed as configurable } from '../functions/statusCodeListed.ts';
import { withDefaults } from '../options/withDefaults.ts';
import { policyOptions } from '../policyOptions.ts';

/** `statusCodeListed` as users take it from the package: the guide's policy, and their changes to it. */
export const statusCodeListed = withDefaults(configurable, policyOptions().statusCodeListed);
