import { contentOf } from './contentOf.ts';
import { isRecord } from './isRecord.ts';
import { memberNames } from './memberNames.ts';
import type { Response } from './Response.ts';

/**
 * Whether a response has a body, as far as the document says so: `content` with a media type in
 * OpenAPI 3, `schema` in OpenAPI 2.
 *
 * An empty `schema`, `examples` alone or a malformed response say nothing: `unknown`.
 */
export function bodyOf(response: Response): 'present' | 'absent' | 'unknown' {
  const { value } = response.target;
  if (!isRecord(value)) return 'unknown';
  if (!response.operation.document.isSwagger2) return contentState(value, response);
  if (value.schema === undefined) return value.examples === undefined ? 'absent' : 'unknown';
  return (memberNames(value.schema) ?? []).length > 0 ? 'present' : 'unknown';
}

function contentState(value: Readonly<Record<string, unknown>>, response: Response) {
  if (value.content === undefined) return 'absent';
  const content = contentOf(response.member('content'), response.operation.document);
  if (content === undefined) return 'unknown';
  return content.keys.length > 0 ? 'present' : 'absent';
}
