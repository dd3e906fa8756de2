import type { Feature } from '../checks/Feature.ts';
import { acceptsOnly } from './acceptsOnly.ts';
import { headerName } from './headerName.ts';

/** The names of features, all that there are but `headers`. */
export const features = [
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
] satisfies readonly Feature[];

/** The schema of an option that names a `Feature`; it is called `feature` unless told otherwise. */
export function featureSchema(functionName: string, option = 'feature') {
  const accepted = `${features.join(', ')}, or { headers: [...] } with names of header fields`;
  const errorMessage = acceptsOnly(functionName, option, accepted);
  // One schema for both forms: Ajv would tell of each of several in words of its own.
  return {
    type: ['string', 'object'],
    pattern: `^(${features.join('|')})$`,
    properties: {
      headers: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', pattern: headerName, errorMessage },
        errorMessage: { type: errorMessage, minItems: errorMessage },
      },
    },
    required: ['headers'],
    additionalProperties: false,
    errorMessage: {
      type: errorMessage,
      pattern: errorMessage,
      required: errorMessage,
      additionalProperties: errorMessage,
    },
  };
}
