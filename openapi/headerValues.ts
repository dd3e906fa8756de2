import { isRecord } from './isRecord.ts';
import type { Response } from './Response.ts';

/**
 * The literal values that the document gives for a header field of a response, which is named by its
 * key: `const`, `enum`, `default` and examples of its schema (OpenAPI 3), or `enum` and `default` of
 * the header itself (OpenAPI 2).
 */
export function headerValues(response: Response, key: string): string[] {
  const { document } = response.operation;
  const header = document.member(response.member('headers'), key);
  if (document.isSwagger2) return literals(header.value, ['default'], ['enum']);
  const schema = document.member(header, 'schema').value;
  const examples = document.member(header, 'examples').value;
  const exampleValues = isRecord(examples)
    ? Object.values(examples).flatMap((example) => literals(example, ['value'], []))
    : [];
  return [
    ...literals(header.value, ['example'], []),
    ...exampleValues,
    ...literals(schema, ['const', 'default', 'example'], ['enum', 'examples']),
  ];
}

/** The strings that an object has in some members, and in others that are lists. */
function literals(holder: unknown, members: readonly string[], lists: readonly string[]): string[] {
  if (!isRecord(holder)) return [];
  const values = [
    ...members.map((member) => holder[member]),
    ...lists.map((list) => holder[list]).flatMap((list) => (Array.isArray(list) ? list : [])),
  ];
  return values.filter((value) => typeof value === 'string');
}
