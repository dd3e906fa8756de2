import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that says something of each of several HTTP methods. */
export function byMethodSchema(
  functionName: string,
  option: string,
  value: Readonly<Record<string, unknown>>,
) {
  const accepted = 'an object whose keys are HTTP methods in upper case, such as PUT';
  return {
    type: 'object',
    patternProperties: { '^[A-Z][A-Z-]*$': value },
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, option, accepted),
      additionalProperties: acceptsOnly(functionName, option, accepted),
    },
  };
}
