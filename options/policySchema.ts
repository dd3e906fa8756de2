import { acceptsOnly } from './acceptsOnly.ts';
import { cellsSchema } from './cellsSchema.ts';
import { matrixSchemas } from './matrixSchemas.ts';

/** The schema of an option that holds a `Matrix`. */
export function policySchema(functionName: string) {
  const properties = {
    ...matrixSchemas(functionName),
    allow: cellsSchema(functionName, 'allow'),
    forbid: cellsSchema(functionName, 'forbid'),
  };
  const accepted = `an object with ${Object.keys(properties).join(', ')}`;
  return {
    type: 'object',
    properties,
    required: ['methods', 'matrix'],
    additionalProperties: false,
    errorMessage: {
      type: acceptsOnly(functionName, 'policy', accepted),
      required: acceptsOnly(functionName, 'policy', accepted),
      additionalProperties: acceptsOnly(functionName, 'policy', accepted),
    },
  };
}
