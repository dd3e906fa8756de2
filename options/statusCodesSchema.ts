import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that lists status codes. */
export function statusCodesSchema(functionName: string, option: string) {
  const errorMessage = acceptsOnly(
    functionName,
    option,
    'a list of status codes in quotes, such as ["200", "404"]',
  );
  return {
    type: 'array',
    minItems: 1,
    items: { type: 'string', pattern: '^[1-5][0-9][0-9]$', errorMessage },
    errorMessage: { type: errorMessage, minItems: errorMessage },
  };
}
