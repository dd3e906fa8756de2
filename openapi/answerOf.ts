import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';
import type { Response } from './Response.ts';

/** The schema of what an operation answers when all is well: of the first 2xx that has one. */
export function answerOf({ responses }: Operation): Node | undefined {
  for (const response of responses) {
    if (!response.key.startsWith('2')) continue;
    const schema = schemaOf(response);
    if (isRecord(schema.value)) return schema;
  }
  return undefined;
}

function schemaOf(response: Response): Node {
  const { document } = response.operation;
  if (document.isSwagger2) return response.member('schema');
  const content = response.member('content');
  const [mediaType = ''] = isRecord(content.value) ? Object.keys(content.value) : [];
  return document.member(document.member(content, mediaType), 'schema');
}
