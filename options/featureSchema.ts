import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that names a `Feature`; it is called `feature` unless told otherwise. */
export function featureSchema(functionName: string, option = 'feature') {
  const accepted =
    'always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields';
  return {
    anyOf: [
      {
        enum: [
          'always',
          'creation',
          'parameter',
          'parent',
          'pathParameter',
          'queryParameter',
          'representation',
          'requestBody',
          'requestMediaType',
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
    errorMessage: acceptsOnly(functionName, option, accepted),
  };
}
