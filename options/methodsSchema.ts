import { acceptsOnly } from './acceptsOnly.ts';
import { registeredMethods } from './registeredMethods.ts';

/** The schema of an option that lists HTTP methods, at least the `fewest`. */
export function methodsSchema(functionName: string, option: string, fewest = 0) {
  const errorMessage = acceptsOnly(
    functionName,
    option,
    'a list of registered HTTP methods in upper case, such as [GET, POST]',
  );
  return {
    type: 'array',
    minItems: fewest,
    items: { enum: registeredMethods, errorMessage },
    errorMessage: { type: errorMessage, minItems: errorMessage },
  };
}
