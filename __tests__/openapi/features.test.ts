import {
  hasParent,
  hasPathParameter,
  isSecured,
  takesHeader,
  takesRequestBody,
} from '../../openapi/features.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../openapi/Operation.ts';

interface Parts {
  readonly path?: string;
  readonly item?: object;
  readonly operation?: object;
  readonly root?: object;
}

/** The one operation of a document that has these members beside what it must have. */
function operationOf(version: object, { path = '/x', item, operation, root }: Parts): Operation {
  const document = {
    ...version,
    ...root,
    paths: { [path]: { ...item, post: { responses: {}, ...operation } } },
  };
  return new OpenApiDocument(document, document).operations[0] as Operation;
}

const ifMatch = { name: 'if-match', in: 'header' };
const dangling = { $ref: '#/nowhere' };

describe.each([
  ['2.0', { swagger: '2.0' }],
  ['3.0', { openapi: '3.0.3' }],
  ['3.1', { openapi: '3.1.0' }],
])('OpenAPI %s', (_, version) => {
  test.each<[string, Parts, string | false | undefined]>([
    ['of its own', { operation: { parameters: [ifMatch] } }, 'If-Match'],
    ['of the path item', { item: { parameters: [ifMatch] } }, 'If-Match'],
    [
      'behind a $ref',
      { operation: { parameters: [{ $ref: '#/x-p' }] }, root: { 'x-p': ifMatch } },
      'If-Match',
    ],
    ['beside one that dangles', { operation: { parameters: [dangling, ifMatch] } }, 'If-Match'],
    ['that dangles', { operation: { parameters: [dangling] } }, undefined],
    ['in an object instead of a list', { operation: { parameters: {} } }, undefined],
    ['that is null', { operation: { parameters: [null] } }, undefined],
    ['null instead of a list', { operation: { parameters: null } }, false],
    ['in the query', { operation: { parameters: [{ name: 'If-Match', in: 'query' }] } }, false],
    ['without a name', { operation: { parameters: [{ in: 'header' }] } }, false],
    ['none', {}, false],
  ])('takesHeader, a parameter %s', (_case, parts, expected) => {
    expect(takesHeader(operationOf(version, parts), ['If-None-Match', 'If-Match'])).toBe(expected);
  });

  test.each<[string, Parts, boolean | undefined]>([
    ['of its own', { operation: { security: [{ key: [] }] } }, true],
    ['of the document', { root: { security: [{ key: [] }] } }, true],
    [
      'of the document, none of its own',
      { root: { security: [{ key: [] }] }, operation: { security: [] } },
      false,
    ],
    ['optional', { operation: { security: [{ key: [] }, {}] } }, false],
    ['none', {}, false],
    ['malformed', { operation: { security: 'key' } }, undefined],
    ['with a malformed entry', { operation: { security: ['key'] } }, undefined],
  ])('isSecured, a requirement %s', (_case, parts, expected) => {
    expect(isSecured(operationOf(version, parts))).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['/orders/{id}', true],
    ['/orders', false],
    ['/orders.{format}', false],
    ['/orders/{id}.{format}', true],
    ['/orders?page={page}', false],
    ['/orders#{id}', false],
  ])('hasPathParameter %s', (path, expected) => {
    expect(hasPathParameter(operationOf(version, { path }))).toBe(expected);
  });

  test.each<[string, object, boolean | undefined]>([
    ['that is required', { name: 'order', in: 'query', required: true }, true],
    ['that is not', { name: 'order', in: 'query' }, false],
    ['that dangles', dangling, undefined],
  ])('hasParent, a query parameter %s', (_case, parameter, expected) => {
    const operation = operationOf(version, { operation: { parameters: [parameter] } });
    expect(hasParent(operation)).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['/orders/{id}/lines', true],
    ['/orders', false],
    ['/lines?order={order}', true],
  ])('hasParent %s', (path, expected) => {
    expect(hasParent(operationOf(version, { path }))).toBe(expected);
  });
});

test.each<[string, Parts, boolean | undefined]>([
  ['requestBody', { operation: { requestBody: { content: {} } } }, true],
  [
    'requestBody behind a $ref',
    { operation: { requestBody: { $ref: '#/x-b' } }, root: { 'x-b': {} } },
    true,
  ],
  ['requestBody that dangles', { operation: { requestBody: dangling } }, undefined],
  ['none', {}, false],
])('OpenAPI 3: takesRequestBody, %s', (_case, parts, expected) => {
  expect(takesRequestBody(operationOf({ openapi: '3.1.0' }, parts))).toBe(expected);
});

test.each<[string, Parts, boolean | undefined]>([
  ['a body parameter', { operation: { parameters: [{ name: 'b', in: 'body' }] } }, true],
  [
    'a form parameter of the path item',
    { item: { parameters: [{ name: 'f', in: 'formData' }] } },
    true,
  ],
  ['a parameter that dangles', { operation: { parameters: [dangling] } }, undefined],
  ['a query parameter', { operation: { parameters: [{ name: 'q', in: 'query' }] } }, false],
  ['none', {}, false],
])('OpenAPI 2: takesRequestBody, %s', (_case, parts, expected) => {
  expect(takesRequestBody(operationOf({ swagger: '2.0' }, parts))).toBe(expected);
});

test.each<[string, unknown, boolean]>([
  ['with a parameter in its path', [{ url: 'https://example.com/{shop}' }], true],
  ['with a parameter in its host', [{ url: 'https://{region}.example.com/v1' }], false],
  ['relative, with a parameter', [{ url: '/{shop}/v1' }], true],
  ['malformed', [null, 'x', { url: 1 }], false],
])('OpenAPI 3: hasParent, a server %s', (_case, servers, expected) => {
  expect(hasParent(operationOf({ openapi: '3.1.0' }, { root: { servers } }))).toBe(expected);
  expect(hasParent(operationOf({ openapi: '3.1.0' }, { operation: { servers } }))).toBe(expected);
});
