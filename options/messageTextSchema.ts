import { acceptsOnly } from './acceptsOnly.ts';
import { messageText } from './messageText.ts';

/** The schema of an option that is a part of messages. */
export function messageTextSchema(functionName: string, option: string) {
  return {
    type: 'string',
    pattern: messageText,
    errorMessage: acceptsOnly(functionName, option, 'a text without {{'),
  };
}
