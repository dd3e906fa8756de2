import { acceptsOnly } from './acceptsOnly.ts';
import { matrixSchemas } from './matrixSchemas.ts';

/** The schema of an option that holds a `Matrix`. */
export function policySchema(functionName: string) {
  const accepted = 'an object with methods, matrix, disputed, conditions, isOpen, allow and forbid';
  return {
    type: 'object',
    properties: matrixSchemas(functionName),
    required: ['methods', 'matrix'],
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, 'policy', accepted),
      required: acceptsOnly(functionName, 'policy', accepted),
      additionalProperties: acceptsOnly(functionName, 'policy', accepted),
    },
  };
}
