import { statusCodeDisputed as check } from '../checks/statusCodeDisputed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { byMethodSchema } from '../options/byMethodSchema.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { changeErrors } from '../options/changeErrors.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyOptions } from '../policyOptions.ts';

const name = 'statusCodeDisputed';

const reasons = byMethodSchema(name, 'disputed', messageTextSchema(name, 'disputed'));

/** `statusCodeDisputed` as users take it: options checked, with the guide's policy by default. */
export const statusCodeDisputed = createRulesetFunction(
  {
    options: optionsSchema(name, {
      disputed: byStatusCodeSchema(name, 'disputed', reasons, 1),
      allow: {},
      forbid: {},
    }),
    defaults: policyOptions().statusCodeDisputed,
    errorsOf: changeErrors,
  },
  asFunction({ check }),
);
