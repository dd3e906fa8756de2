import { isRecord } from './isRecord.ts';
import { ownMember } from './References.ts';
import type { Response } from './Response.ts';

/**
 * The media types that a response may have, in lower case and without parameters: of `content`, or in
 * OpenAPI 2 what the operation, else the document `produces` if the response has a schema. `undefined`
 * where it has no body or the document does not say.
 */
export function mediaTypesOf(response: Response): readonly string[] | undefined {
  const types = response.operation.document.isSwagger2 ? produced(response) : declared(response);
  if (types === undefined || types.length === 0) return undefined;
  return types.map((type) => (type.split(';')[0] as string).trim().toLowerCase());
}

function declared(response: Response): string[] | undefined {
  const { value } = response.member('content');
  return isRecord(value) ? Object.keys(value) : undefined;
}

function produced({ operation, target }: Response): string[] | undefined {
  if (ownMember(target.value, 'schema') === undefined) return undefined;
  const { document, node } = operation;
  const lists = [node, document.references.root].map(({ value }) => ownMember(value, 'produces'));
  return lists.find(Array.isArray)?.filter((type: unknown) => typeof type === 'string');
}
