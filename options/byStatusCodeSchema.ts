import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that says something of each of several status codes, at least the `fewest`. */
export function byStatusCodeSchema(
  functionName: string,
  option: string,
  value: Readonly<Record<string, unknown>>,
  fewest = 0,
) {
  const accepted = 'an object whose keys are status codes, such as "405"';
  return {
    type: 'object',
    patternProperties: { '^[1-5][0-9][0-9]$': value },
    additionalProperties: false,
    minProperties: fewest,
    errorMessage: {
      type: acceptsOnly(functionName, option, accepted),
      additionalProperties: acceptsOnly(functionName, option, accepted),
      minProperties: acceptsOnly(functionName, option, accepted),
    },
  };
}
