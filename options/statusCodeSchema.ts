import { acceptsOnly } from './acceptsOnly.ts';

/** The schema of an option that names one status code, or a range of them such as `2XX`. */
export function statusCodeSchema(functionName: string, option: string) {
  const accepted = 'a status code or a range in quotes, such as "405" or "4XX"';
  return {
    type: 'string',
    pattern: '^[1-5]([0-9][0-9]|XX)$',
    errorMessage: acceptsOnly(functionName, option, accepted),
  };
}
