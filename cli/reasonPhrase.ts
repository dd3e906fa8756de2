import { STATUS_CODES } from 'node:http';

/** The reason phrase of a status code; nothing for a code, or any other key of responses, without one. */
export function reasonPhrase(key: string): string | undefined {
  return Object.hasOwn(STATUS_CODES, key) ? STATUS_CODES[key] : undefined;
}
