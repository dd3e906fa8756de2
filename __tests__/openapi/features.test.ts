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
    ['optional', { operation: { security: [{ key: [] }, {}] } }, true],
    ['optional, of the document', { root: { security: [{}, { key: [] }] } }, true],
    ['empty', { operation: { security: [{}] } }, false],
    [
      'empty, of its own, and one of the document',
      { root: { security: [{ key: [] }] }, operation: { security: [{}] } },
      false,
    ],
    ['none', {}, false],
    ['none, a parameter that dangles', { operation: { parameters: [dangling] } }, undefined],
    [
      'one, a parameter that dangles',
      { operation: { security: [{ key: [] }], parameters: [dangling] } },
      true,
    ],
    ['malformed', { operation: { security: 'key' } }, undefined],
    ['with a malformed entry', { operation: { security: ['key'] } }, undefined],
  ])('isSecured, a requirement %s', (_case, parts, expected) => {
    expect(isSecured(operationOf(version, parts))).toBe(expected);
  });

  test.each<[object, boolean]>([
    [{ name: 'Authorization', in: 'header', required: true }, true],
    [{ name: 'x-api-key', in: 'header', required: true }, true],
    [{ name: 'X-Auth-Token', in: 'header', required: true }, true],
    [{ name: 'Proxy-Authorization', in: 'header', required: true }, true],
    [{ name: 'api_key', in: 'query', required: true }, true],
    [{ name: 'apikey', in: 'cookie', required: true }, true],
    [{ name: 'access_token', in: 'query', required: true }, true],
    [{ name: 'x-amz-access-token', in: 'header', required: true }, true],
    [{ name: 'PRIVATE-TOKEN', in: 'header', required: true }, true],
    [{ name: 'X-Vault-Token', in: 'header', required: true }, true],
    [{ name: 'X-JWT', in: 'header', required: true }, true],
    [{ name: 'ClearBlade-DevToken', in: 'header', required: true }, true],
    [{ name: 'Authorization', in: 'header' }, false],
    [{ name: 'Authorization', in: 'header', required: 'true' }, false],
    [{ name: 'access_token', in: 'path', required: true }, false],
    [{ name: 'access_token', in: 'formData', required: true }, false],
    [{ name: 'page_token', in: 'query', required: true }, false],
    [{ name: 'api_key', in: { toString: null, valueOf: null }, required: true }, false],
    [{ name: 'X-CSRF-Token', in: 'header', required: true }, false],
    [{ name: ['Authorization'], in: 'header', required: true }, false],
    [{ in: 'header', required: true }, false],
  ])('isSecured, no requirement and the parameter %j', (parameter, expected) => {
    expect(isSecured(operationOf(version, { operation: { parameters: [parameter] } }))).toBe(
      expected,
    );
  });

  test.each<[string, boolean]>([
    ['/orders/{id}', true],
    ['{id}', true],
    ['.{format}', false],
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
    ['id', { name: 'id', in: 'query' }, true],
    ['userId', { name: 'userId', in: 'query' }, true],
    ['user_id', { name: 'user_id', in: 'query' }, true],
    ['userid', { name: 'userid', in: 'query' }, true],
    ['user[id]', { name: 'user[id]', in: 'query' }, true],
    ['uuid', { name: 'uuid', in: 'query' }, true],
    ['groupKey', { name: 'groupKey', in: 'query' }, true],
    ['key', { name: 'key', in: 'query' }, false],
    ['apiKey', { name: 'apiKey', in: 'query' }, false],
    ['page', { name: 'page', in: 'query', schema: { type: 'integer' } }, false],
    ['with the format uuid', { name: 'of', in: 'query', schema: { format: 'uuid' } }, true],
    ['with the format uuid, OpenAPI 2', { name: 'of', in: 'query', format: 'UUID' }, true],
    ['with alternatives', { name: 'of', in: 'query', schema: { oneOf: [{}] } }, true],
    ['of a schema that is an id', { name: 'of', in: 'query', schema: { $ref: '#/UserId' } }, true],
    ['of another schema', { name: 'of', in: 'query', schema: { $ref: '#/UserIdea' } }, false],
    ['with alternatives', { name: 'of', in: 'query', schema: { anyOf: [{}] } }, true],
    [
      'of which one is needed',
      { name: 'name', in: 'query', description: 'Either name or number must be given' },
      true,
    ],
    [
      'of which one is needed',
      { name: 'name', in: 'query', description: 'Required unless a number is given' },
      true,
    ],
    ['of a choice', { name: 'sort', in: 'query', description: 'Either asc or desc' }, false],
    ['that is the whole query', { name: 'q', in: 'querystring' }, true],
    ['that is in a header', { name: 'userId', in: 'header' }, false],
    ['malformed', { name: ['id'], in: 'query', description: 1, schema: [], format: [] }, false],
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

describe('both sides of the $ref of a path item', () => {
  const target = '#/components/pathItems/X';

  /** An operation of the path item, in the target of its `$ref` or beside it. */
  function operationOn(own: object, other: object, isBeside = false): Operation {
    const post = { post: { responses: {} } };
    const item = { $ref: target, ...own, ...(isBeside ? post : {}) };
    const there = { ...other, ...(isBeside ? {} : post) };
    const components = { pathItems: { X: there } };
    const document = { openapi: '3.1.0', paths: { '/x': item }, components };
    return new OpenApiDocument(document, document).operations[0] as Operation;
  }

  test.each([false, true])('parameters, the operation beside it: %s', (isBeside) => {
    const parameters = [ifMatch];
    expect(takesHeader(operationOn({ parameters }, {}, isBeside), ['If-Match'])).toBe('If-Match');
    expect(takesHeader(operationOn({}, { parameters }, isBeside), ['If-Match'])).toBe('If-Match');
    expect(takesHeader(operationOn({ parameters }, { parameters: 1 }), ['A'])).toBeUndefined();
    expect(takesHeader(operationOn({}, {}, isBeside), ['If-Match'])).toBe(false);
  });

  test.each([false, true])('servers, the operation beside it: %s', (isBeside) => {
    const servers = [{ url: '/{shop}/v1' }];
    expect(hasParent(operationOn({ servers }, {}, isBeside))).toBe(true);
    expect(hasParent(operationOn({}, { servers }, isBeside))).toBe(true);
    expect(hasParent(operationOn({}, {}, isBeside))).toBe(false);
  });

  test('one that leads nowhere', () => {
    const document = { openapi: '3.1.0', paths: { '/x': { $ref: '#/x', post: {} } } };
    const [post] = new OpenApiDocument(document, document).operations;
    expect(takesHeader(post as Operation, ['If-Match'])).toBe(false);
  });
});

test.each<[string, Parts, boolean | undefined]>([
  ['requestBody', { operation: { requestBody: { content: { 'a/b': {} } } } }, true],
  ['requestBody of no media type', { operation: { requestBody: { content: {} } } }, undefined],
  [
    'requestBody behind a $ref',
    { operation: { requestBody: { $ref: '#/x-b' } }, root: { 'x-b': { content: { 'a/b': {} } } } },
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
