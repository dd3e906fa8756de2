import { acceptsOnly } from './acceptsOnly.ts';
import { messageTextSchema } from './messageTextSchema.ts';
import { statusCodesSchema } from './statusCodesSchema.ts';

/** The schema of an option that holds an `Instead`, with what else its member may have. */
export function insteadSchema(
  functionName: string,
  more: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
) {
  const accepted = `an object with ${['statusCodes', 'when', ...Object.keys(more)].join(', ')}`;
  return {
    type: 'object',
    properties: {
      statusCodes: statusCodesSchema(functionName, 'instead'),
      when: messageTextSchema(functionName, 'instead'),
      ...more,
    },
    required: ['statusCodes'],
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, 'instead', accepted),
      required: acceptsOnly(functionName, 'instead', accepted),
      additionalProperties: acceptsOnly(functionName, 'instead', accepted),
    },
  };
}
