import { bodyOf } from './bodyOf.ts';
import { mediaTypesOf } from './mediaTypesOf.ts';
import type { Operation } from './Operation.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

/**
 * Whether an operation answers with content of a media type that the document names. Of a range of
 * media types nobody knows what it leaves out.
 */
export function answersWithContent(operation: Operation): boolean {
  const { method, responsesObject } = operation;
  if (method === 'HEAD') return false;
  if (!known.has(responsesObject)) known.set(responsesObject, withContent(operation));
  const entry = known.get(responsesObject);
  // In OpenAPI 2 the operation may say which media types.
  return entry !== undefined && hasExactType(operation, entry);
}

/** Operations share their responses. */
const known = new WeakMap<ResponsesObject, ResponseEntry | undefined>();

function withContent(operation: Operation): ResponseEntry | undefined {
  const { isSwagger2 } = operation.document;
  return operation.responsesObject.successes.find(
    (entry) =>
      bodyOf(operation.responseOf(entry)) === 'present' &&
      (isSwagger2 || hasExactType(operation, entry)),
  );
}

function hasExactType(operation: Operation, entry: ResponseEntry): boolean {
  return mediaTypesOf(operation.responseOf(entry))?.hasExact === true;
}
