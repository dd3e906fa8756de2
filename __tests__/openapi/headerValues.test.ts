import { headerValues } from '../../openapi/headerValues.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Response } from '../../openapi/Response.ts';

function values(header: unknown, version: object = { openapi: '3.2.0' }, components = {}) {
  const responses = { 429: { headers: { 'Cache-Control': header } } };
  const document = { ...version, paths: { '/x': { get: { responses } } }, components };
  const [response] = new OpenApiDocument(document, document).responses;
  const { operation, target } = response as Response;
  return headerValues(target, 'Cache-Control', operation.document).flat();
}

function ofSchema(schema: unknown, components = {}) {
  return values({ schema }, { openapi: '3.1.0' }, components);
}

const a = { const: 'a' };
const b = { const: 'b' };

test.each<[object, string[]]>([
  [{ const: 'a' }, ['a']],
  [{ enum: ['a', 'b', 'a'] }, ['a', 'b']],
  [{ default: 'a' }, ['a']],
  [{ example: 'a', examples: ['b', 'c'] }, ['a', 'b', 'c']],
  [{ const: 'a', enum: ['a', 'b'] }, ['a']],
  [{ enum: ['a'], default: 'b' }, ['a']],
  [{ const: 1, default: true, examples: [null, {}, 'a'] }, []],
  [{ default: true, examples: [null, {}, 'a'] }, ['a']],
  [{ allOf: [{ type: 'string' }, a] }, ['a']],
  [{ allOf: [{ default: 'a' }, { example: 'b' }] }, ['a', 'b']],
  [{ enum: ['a', 'b'], allOf: [b] }, ['b']],
  [{ allOf: [a, b] }, []],
  [{ oneOf: [a, b] }, ['a', 'b']],
  [{ oneOf: [a, b], default: 'c' }, ['a', 'b']],
  [{ oneOf: [a, { type: 'string' }], default: 'c' }, ['c', 'a']],
  [{ anyOf: [a, { default: 'b' }] }, ['a', 'b']],
  [{ anyOf: [a, b], const: 'b' }, ['b']],
  [{ oneOf: [], anyOf: {}, allOf: null, enum: 'a', examples: 'b' }, []],
  [{ allOf: [null, 1, 'a', [], { $ref: '#/nowhere' }] }, []],
])('schema %j', (schema, expected) => {
  expect(ofSchema(schema)).toEqual(expected);
});

test.each<[object, string[]]>([
  [{ example: 'a' }, ['a']],
  [{ examples: { x: { value: 'a' }, y: { value: 'b' } } }, ['a', 'b']],
  [{ examples: { x: { dataValue: 'a' }, y: { serializedValue: 'b' } } }, ['a', 'b']],
  [{ examples: { x: { $ref: '#/components/examples/X' } } }, ['c']],
  [{ examples: { x: { $ref: '#/nowhere' }, y: null, z: { value: 1 } } }, []],
  [{ schema: a, example: 'b' }, ['a']],
  [{ content: { 'text/plain': { schema: a, example: 'b' } } }, ['a']],
  [{ content: { 'text/plain': { example: 'a' }, 'text/html': { example: 'b' } } }, ['a', 'b']],
  [{ content: { 'text/plain': { examples: { x: { value: 'a' } } } } }, ['a']],
  [{ content: [{ example: 'a' }] }, []],
  [{ examples: ['a'] }, []],
])('header %j', (header, expected) => {
  const components = { examples: { X: { value: 'c' } } };
  expect(values(header, { openapi: '3.2.0' }, components)).toEqual(expected);
});

test.each<[object, string[]]>([
  [{ type: 'string', enum: ['a', 'b'] }, ['a', 'b']],
  [{ type: 'string', default: 'a' }, ['a']],
  [{ schema: { const: 'a' } }, []],
])('header of OpenAPI 2 %j', (header, expected) => {
  expect(values(header, { swagger: '2.0' })).toEqual(expected);
});

test('schemas that refer to themselves, to each other or very deep', () => {
  const again = { $ref: '#/components/schemas/A' };
  const A = { allOf: [again, { $ref: '#/components/schemas/B' }], default: 'a' };
  const B = { oneOf: Array.from({ length: 100 }, () => again), example: 'b' };
  expect(ofSchema(again, { schemas: { A, B } })).toEqual(['a', 'b']);
  let deep: object = a;
  for (let depth = 0; depth < 10_000; depth += 1) deep = { allOf: [deep] };
  expect(ofSchema(deep)).toEqual([]);
});

test('schemas of which each has the next one a thousand times', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `S${index}`,
      {
        default: `${index}`,
        anyOf: Array(1000).fill({ $ref: `#/components/schemas/S${index + 1}` }),
      },
    ]),
  );
  expect(ofSchema({ $ref: '#/components/schemas/S0' }, { schemas })).toHaveLength(8);
});
