import { statusCodeDisputed as check } from '../checks/statusCodeDisputed.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { withDefaults } from '../engines/spectral/withDefaults.ts';
import { byMethodSchema } from '../options/byMethodSchema.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { policyOptions } from '../policyOptions.ts';

const name = 'statusCodeDisputed';

const reasons = byMethodSchema(name, 'disputed', messageTextSchema(name, 'disputed'));

/** `statusCodeDisputed` as users take it: options checked, with the guide's policy by default. */
export const statusCodeDisputed = withDefaults(
  withCheckedChanges(
    createRulesetFunction(
      {
        input: null,
        options: optionsSchema(name, {
          disputed: byStatusCodeSchema(name, 'disputed', reasons),
          allow: {},
          forbid: {},
        }),
      },
      asFunction({ check }),
    ),
  ),
  policyOptions().statusCodeDisputed,
);
