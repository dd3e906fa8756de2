import { acceptsOnly } from './acceptsOnly.ts';
import { headerName } from './headerName.ts';

/** The schema of an option that names a header field. */
export function headerSchema(functionName: string, option: string) {
  return {
    type: 'string',
    pattern: headerName,
    errorMessage: acceptsOnly(functionName, option, 'the name of a header field, such as "Allow"'),
  };
}
