import { headersOf } from './headersOf.ts';
import type { Operation } from './Operation.ts';

const validators = ['ETag', 'Last-Modified'];

/**
 * The header field of an operation's 200 response by which a client can ask whether what it has is
 * still the latest (RFC 9110, section 8.8); `undefined` if it declares none.
 */
export function validatorOf({ responses }: Operation): string | undefined {
  const success = responses.find(({ key }) => key === '200');
  const headers = success && headersOf(success);
  return validators.find((name) => headers?.has(name.toLowerCase()));
}
