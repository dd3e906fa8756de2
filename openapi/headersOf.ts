import { isRecord } from './isRecord.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';

/**
 * The header fields that a response declares, by name in lower case (RFC 9110, section 5.1: names
 * are case-insensitive, so that one may be declared twice); `undefined` where the document does not
 * let itself be read.
 */
export function headersOf(response: Response): ReadonlyMap<string, readonly Node[]> | undefined {
  const { value } = response.target;
  if (!isRecord(value)) return undefined;
  const fields = new Map<string, Node[]>();
  if (value.headers === undefined || value.headers === null) return fields;
  const headers = response.member('headers');
  if (!isRecord(headers.value)) return undefined;
  for (const key of Object.keys(headers.value)) {
    const name = key.toLowerCase();
    const declared = fields.get(name) ?? [];
    fields.set(name, [...declared, response.operation.document.member(headers, key)]);
  }
  return fields;
}
