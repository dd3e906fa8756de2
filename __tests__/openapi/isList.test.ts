import { isList } from '../../openapi/isList.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';

test('what is known of a schema belongs to the document, not to the object', () => {
  const schema = { properties: { $ref: '#/x-properties' } };
  const list = { type: 'array', items: { type: 'object' } };
  const isListWith = (properties: object) => {
    const document = new OpenApiDocument({ schema, 'x-properties': properties }, {});
    return isList(document.member(document.references.root, 'schema'), document);
  };

  expect(isListWith({ orders: list })).toBe(true);
  expect(isListWith({ orders: { type: 'string' } })).toBe(false);
  expect(isListWith({ orders: list })).toBe(true);
});
