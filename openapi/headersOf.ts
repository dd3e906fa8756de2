import { groupBy } from './groupBy.ts';
import { isRecord } from './isRecord.ts';
import { memberNames } from './memberNames.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { oncePerNode } from './oncePerNode.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';

/** Header fields by name in lower case, the keys of `headers`. */
type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * The header fields that a response declares: by name in lower case, the keys of `headers` (names are
 * case-insensitive, RFC 9110, section 5.1, so that one may be declared twice). `undefined` where the
 * document does not let itself be read.
 */
export function headersOf({ operation, target }: Response): Fields | undefined {
  return headersAt(target, operation.document);
}

/** The same of a response object. */
export function headersAt(response: Node, document: OpenApiDocument): Fields | undefined {
  const { value } = response;
  if (!isRecord(value)) return undefined;
  if (value.headers === undefined || value.headers === null) return none;
  return fieldsOf(document.member(response, 'headers'), document);
}

const none: Fields = new Map();

const fieldsOf = oncePerNode(({ value }): Fields | undefined => {
  const names = memberNames(value);
  return names && groupBy(names, (name) => name.toLowerCase());
});
