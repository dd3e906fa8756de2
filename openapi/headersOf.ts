import { isRecord } from './isRecord.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';

/**
 * The header fields that a response declares, by name in lower case (RFC 9110, section 5.1: names
 * are case-insensitive); `undefined` where the document does not let itself be read.
 */
export function headersOf(response: Response): ReadonlyMap<string, Node> | undefined {
  const { value } = response.target;
  if (!isRecord(value)) return undefined;
  if (value.headers === undefined || value.headers === null) return new Map();
  const headers = response.member('headers');
  if (!isRecord(headers.value)) return undefined;
  const { document } = response.operation;
  return new Map(
    Object.keys(headers.value).map((name) => [name.toLowerCase(), document.member(headers, name)]),
  );
}
