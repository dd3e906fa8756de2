import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that is true or false. */
export function flagSchema(functionName: string, option: string) {
  return {
    type: 'boolean',
    errorMessage: acceptsOnly(functionName, option, 'true or false'),
  };
}
