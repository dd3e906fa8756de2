import type { OpenApiDocument } from './OpenApiDocument.ts';

/** A header field of text, as a document of that version of OpenAPI declares it. */
export function headerField({ isSwagger2 }: OpenApiDocument, schema: object = {}): object {
  const typed = { type: 'string', ...schema };
  return isSwagger2 ? typed : { schema: typed };
}
