import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that names a `Feature`. */
export function featureSchema(functionName: string) {
  const accepted =
    'always, creation, parameter, parent, pathParameter, representation, requestBody, security, validator, or { headers: [...] } with names of header fields';
  return {
    anyOf: [
      {
        enum: [
          'always',
          'creation',
          'parameter',
          'parent',
          'pathParameter',
          'representation',
          'requestBody',
          'security',
          'validator',
        ],
      },
      {
        type: 'object',
        properties: {
          headers: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$" },
          },
        },
        required: ['headers'],
        additionalProperties: false,
      },
    ],
    errorMessage: acceptsOnly(functionName, 'feature', accepted),
  };
}
