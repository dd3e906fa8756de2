import { isRecord } from './isRecord.ts';
import type { Response } from './Response.ts';

/**
 * The header fields that a response declares: by name in lower case, the keys of `headers` (names are
 * case-insensitive, RFC 9110, section 5.1, so that one may be declared twice). `undefined` where the
 * document does not let itself be read.
 */
export function headersOf(response: Response): ReadonlyMap<string, readonly string[]> | undefined {
  const { value } = response.target;
  if (!isRecord(value)) return undefined;
  const fields = new Map<string, string[]>();
  if (value.headers === undefined || value.headers === null) return fields;
  const headers = response.member('headers').value;
  if (!isRecord(headers)) return undefined;
  for (const key of Object.keys(headers)) {
    const name = key.toLowerCase();
    fields.set(name, [...(fields.get(name) ?? []), key]);
  }
  return fields;
}
