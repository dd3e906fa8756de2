import { acceptsOnly } from './acceptsOnly.ts';
import { policyMethods } from './policyMethods.ts';

/** The schema of an option that holds changes to cells: methods, or `all`, by status code or range. */
export function cellsSchema(functionName: string, option: string) {
  const errorMessage = acceptsOnly(
    functionName,
    option,
    'methods by status code, such as { "422": ["POST"] }',
  );
  return {
    type: 'object',
    // One schema for both forms: Ajv would tell of each of several in words of its own.
    patternProperties: {
      '^[1-5]([0-9][0-9]|XX)$': {
        type: ['array', 'string'],
        pattern: '^all$',
        minItems: 1,
        items: { enum: policyMethods, errorMessage },
        errorMessage: { type: errorMessage, pattern: errorMessage, minItems: errorMessage },
      },
    },
    additionalProperties: false,
    errorMessage: { type: errorMessage, additionalProperties: errorMessage },
  };
}
