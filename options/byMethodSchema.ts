import { acceptsOnly } from './acceptsOnly.ts';
import { registeredMethods } from './registeredMethods.ts';

/** The schema of an option that says something of each of several HTTP methods. */
export function byMethodSchema(
  functionName: string,
  option: string,
  value: Readonly<Record<string, unknown>>,
) {
  const accepted = 'an object whose keys are registered HTTP methods in upper case, such as PUT';
  return {
    type: 'object',
    properties: Object.fromEntries(registeredMethods.map((method) => [method, value])),
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, option, accepted),
      additionalProperties: acceptsOnly(functionName, option, accepted),
    },
  };
}
