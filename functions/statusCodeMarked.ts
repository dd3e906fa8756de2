import { statusCodeMarked as check } from '../checks/statusCodeMarked.ts';
import { asFunction } from '../engines/spectral/asFunction.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { changeErrors } from '../options/changeErrors.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { messageTextSchema } from '../options/messageTextSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';

const name = 'statusCodeMarked';

/** `statusCodeMarked` as users take it: options checked. */
export const statusCodeMarked = createRulesetFunction(
  {
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
    errorsOf: changeErrors,
  },
  asFunction({ check }),
);
