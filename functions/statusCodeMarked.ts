import { statusCodeMarked as check } from '../checks/statusCodeMarked.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';

const name = 'statusCodeMarked';

/** `statusCodeMarked` as users take it: options checked. */
export const statusCodeMarked = withCheckedChanges(
  createRulesetFunction(
    {
      input: null,
      options: optionsSchema(
        name,
        {
          marked: byStatusCodeSchema(name, 'marked', methodsSchema(name, 'marked')),
          remark: messageTextSchema(name, 'remark'),
          unless: byStatusCodeSchema(name, 'unless', featureSchema(name, 'unless')),
          allow: {},
          forbid: {},
        },
        ['marked', 'remark'],
      ),
    },
    asFunction({ check }),
  ),
);
