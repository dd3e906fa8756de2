import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that says something of each of several status codes. */
export function byStatusCodeSchema(
  functionName: string,
  option: string,
  value: Readonly<Record<string, unknown>>,
) {
  const accepted = 'an object whose keys are status codes, such as "405"';
  return {
    type: 'object',
    patternProperties: { '^[1-5][0-9][0-9]$': value },
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, option, accepted),
      additionalProperties: acceptsOnly(functionName, option, accepted),
    },
  };
}
