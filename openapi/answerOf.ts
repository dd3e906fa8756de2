import { contentOf } from './contentOf.ts';
import { isRecord } from './isRecord.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

/** The schema of what an operation answers when all is well: of the first 2xx that has one. */
export function answerOf({ document, responsesObject }: Operation): Node | undefined {
  if (!known.has(responsesObject)) {
    const schemas = responsesObject.successes.map(({ nodes: [, target] }) =>
      schemaOf(target, document),
    );
    known.set(
      responsesObject,
      schemas.find(({ value }) => isRecord(value)),
    );
  }
  return known.get(responsesObject);
}

/** Operations share their responses. */
const known = new WeakMap<ResponsesObject, Node | undefined>();

function schemaOf(response: Node, document: OpenApiDocument): Node {
  if (document.isSwagger2) return document.member(response, 'schema');
  const content = document.member(response, 'content');
  const [mediaType = ''] = contentOf(content, document)?.keys ?? [];
  return document.member(document.member(content, mediaType), 'schema');
}
