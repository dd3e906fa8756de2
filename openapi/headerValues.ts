import { isRecord } from './isRecord.ts';
import { type Node, ownMember } from './References.ts';
import type { Response } from './Response.ts';
import { SchemaValues } from './SchemaValues.ts';

/**
 * The literal values that the document gives for a header field of a response, which is named by its
 * key: examples of the header, and what its schema allows or shows (see `SchemaValues`), both beside
 * `schema` or in a media type of `content` (OpenAPI 3); or `enum` and `default` of the header itself
 * (OpenAPI 2). An example that the schema does not allow is none.
 */
export function headerValues(response: Response, key: string): string[] {
  const { document } = response.operation;
  const header = document.member(response.member('headers'), key);
  if (document.isSwagger2) return new SchemaValues(document).of(header, []);
  return [header, ...mediaTypesOf(header, response)].flatMap((holder) =>
    new SchemaValues(document).of(document.member(holder, 'schema'), examplesOf(holder, response)),
  );
}

function mediaTypesOf(header: Node, { operation: { document } }: Response): Node[] {
  const content = document.member(header, 'content');
  if (!isRecord(content.value)) return [];
  return Object.keys(content.value).map((mediaType) => document.member(content, mediaType));
}

/** `dataValue` and `serializedValue` are those of OpenAPI 3.2. */
function examplesOf(holder: Node, { operation: { document } }: Response): unknown[] {
  const examples = document.member(holder, 'examples');
  const named = isRecord(examples.value) ? Object.keys(examples.value) : [];
  return [
    document.member(holder, 'example').value,
    ...named
      .map((name) => document.member(examples, name))
      .flatMap((example) =>
        ['value', 'dataValue', 'serializedValue'].map((member) => ownMember(example.value, member)),
      ),
  ];
}
