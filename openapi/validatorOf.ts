import { headersOf } from './headersOf.ts';
import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';
import type { Response } from './Response.ts';

const validators = ['ETag', 'Last-Modified'];

/**
 * The header field of an operation's 200 response by which a client can ask whether what it has is
 * still the latest (RFC 9110, section 8.8); `undefined` if it declares none. Where the text of a field
 * speaks of writes alone, by `If-Match`, it is not for that.
 */
export function validatorOf(operation: Operation): string | undefined {
  const success = operation.response('200');
  const headers = success && headersOf(success);
  return validators.find((name) => {
    const [key] = headers?.get(name.toLowerCase()) ?? [];
    return key !== undefined && !isForWrites(success as Response, key);
  });
}

function isForWrites(response: Response, key: string): boolean {
  const header = response.operation.document.member(response.member('headers'), key).value;
  const text = isRecord(header) ? header.description : undefined;
  return typeof text === 'string' && /if-match/i.test(text) && !/if-none-match/i.test(text);
}
