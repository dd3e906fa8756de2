import { acceptsOnly } from './acceptsOnly.ts';
import { headerSchema } from './headerSchema.ts';

/** The schema of an option that lists header fields. */
export function headersSchema(functionName: string, option: string) {
  const accepted = 'a list of names of header fields, such as ["Location"]';
  return {
    type: 'array',
    minItems: 1,
    items: headerSchema(functionName, option),
    errorMessage: {
      type: acceptsOnly(functionName, option, accepted),
      minItems: acceptsOnly(functionName, option, accepted),
    },
  };
}
