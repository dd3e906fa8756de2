import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that names a header field. */
export function headerSchema(functionName: string, option: string) {
  return {
    type: 'string',
    pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
    errorMessage: acceptsOnly(functionName, option, 'the name of a header field, such as "Allow"'),
  };
}
