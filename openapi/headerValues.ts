import { memberNames } from './memberNames.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { oncePerNode } from './oncePerNode.ts';
import { type Node, ownMember } from './References.ts';
import { SchemaValues } from './SchemaValues.ts';

/** Values that stand together. Header fields may share a list, so that it is to be looked at once. */
export type Values = readonly string[];

/**
 * The literal values that the document gives for a header field of a response, which is named by its
 * key: examples of the header, and what its schema allows or shows (see `SchemaValues`), both beside
 * `schema` or in a media type of `content` (OpenAPI 3); or `enum` and `default` of the header itself
 * (OpenAPI 2). An example that the schema does not allow is none.
 */
export function headerValues(
  response: Node,
  key: string,
  document: OpenApiDocument,
): readonly Values[] {
  return valuesOf(document.member(document.member(response, 'headers'), key), document);
}

/** Responses share their header fields. */
const valuesOf = oncePerNode((header: Node, document: OpenApiDocument): readonly Values[] => {
  if (document.isSwagger2) return [ofSchema(header, document).values];
  return [header, ...mediaTypesOf(header, document)].flatMap((holder) => {
    const { allowed, values } = ofSchema(document.member(holder, 'schema'), document);
    const examples = examplesOf(holder, document).filter((value) => typeof value === 'string');
    return [values, examples.filter((value) => allowed?.has(value) !== false)];
  });
});

/** Header fields share their schemas. */
const ofSchema = oncePerNode((schema, document) => new SchemaValues(document).of(schema));

function mediaTypesOf(header: Node, document: OpenApiDocument): Node[] {
  const content = document.member(header, 'content');
  const mediaTypes = memberNames(content.value) ?? [];
  return mediaTypes.map((mediaType) => document.member(content, mediaType));
}

/** `dataValue` and `serializedValue` are those of OpenAPI 3.2. */
function examplesOf(holder: Node, document: OpenApiDocument): unknown[] {
  const examples = document.member(holder, 'examples');
  const named = memberNames(examples.value) ?? [];
  return [
    document.member(holder, 'example').value,
    ...named
      .map((name) => document.member(examples, name))
      .flatMap((example) =>
        ['value', 'dataValue', 'serializedValue'].map((member) => ownMember(example.value, member)),
      ),
  ];
}
