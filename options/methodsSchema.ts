import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that lists HTTP methods. */
export function methodsSchema(functionName: string, option: string) {
  const accepted = 'a list of HTTP methods in upper case, such as [GET, POST]';
  return {
    type: 'array',
    items: {
      type: 'string',
      pattern: '^[A-Z][A-Z-]*$',
      errorMessage: acceptsOnly(functionName, option, accepted),
    },
    errorMessage: { type: acceptsOnly(functionName, option, accepted) },
  };
}
