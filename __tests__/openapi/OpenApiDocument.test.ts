import { line, lint } from '../lint.ts';

/** The findings on a document with a 422 response below each of some keys of one path item. */
async function visited(version: Record<string, unknown>, keys: readonly string[]) {
  const operation = { responses: { 422: { description: 'Unprocessable' } } };
  const item = Object.fromEntries(keys.map((key) => [key, operation]));
  return (await lint({ ...version, paths: { '/orders': item } })).map(line);
}

function listed(method: string, key = method.toLowerCase()) {
  const path = `paths./orders.${key}.responses.422`;
  return `status-code-listed ${path}: ${method} 422 is not in the policy; use 400`;
}

const common = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const everything = [
  ...common,
  'trace',
  'query',
  'connect',
  'GET',
  'x-get',
  'parameters',
  'summary',
];

describe('the methods that each version of OpenAPI knows', () => {
  const swagger2 = common.map((method) => listed(method.toUpperCase(), method));
  const openApi30 = [...swagger2, listed('TRACE')];
  const openApi32 = [...openApi30, listed('QUERY')];

  test.each([
    [{ swagger: '2.0' }, swagger2],
    [{ swagger: 2 }, swagger2],
    [{ openapi: '3.0.4' }, openApi30],
    [{ openapi: 3 }, openApi30],
    [{ openapi: '3.1.1' }, openApi30],
    [{ openapi: 3.1 }, openApi30],
    [{ openapi: '3.2.0' }, openApi32],
    [{ openapi: '3.10.0' }, openApi32],
  ])('%j', async (version, expected) => {
    const findings = await visited(version, everything);
    expect(findings.sort()).toEqual([...expected].sort());
  });

  test('a document of another format is not linted', async () => {
    const findings = await lint({ asyncapi: '2.6.0', paths: { '/orders': {} } });
    expect(findings.map(({ rule }) => rule)).toEqual(['unrecognized-format']);
  });
});

describe('OpenAPI 3.2 additionalOperations', () => {
  const copy = { responses: { 405: { description: 'No' }, 422: { description: 'No' } } };
  const document = (openapi: string) => ({
    openapi,
    paths: { '/orders': { additionalOperations: { COPY: copy, copy, 'x-copy': copy } } },
  });

  test('are linted under their own names', async () => {
    expect((await lint(document('3.2.0'))).map(line).sort()).toEqual([
      'status-405-allow-header paths./orders.additionalOperations.COPY.responses.405: COPY 405 declares no Allow header; add headers.Allow',
      'status-405-allow-header paths./orders.additionalOperations.copy.responses.405: copy 405 declares no Allow header; add headers.Allow',
      'status-code-listed paths./orders.additionalOperations.COPY.responses.422: COPY 422 is not in the policy; use 400',
      'status-code-listed paths./orders.additionalOperations.copy.responses.422: copy 422 is not in the policy; use 400',
    ]);
  });

  describe('that several paths share', () => {
    const Shared = {
      get: { responses: { 405: { description: 'No', headers: { Allow: allow('COPY') } } } },
      additionalOperations: { COPY: { responses: { 422: { description: 'No' } } } },
    };
    const item = { $ref: '#/components/pathItems/Shared' };
    const found = 'additionalOperations.COPY.responses.422: COPY 422 is not in the policy; use 400';

    function allow(methods: string) {
      return { schema: { const: methods } };
    }

    test('are linted once, and are methods of each of them', async () => {
      const paths = { '/b': item, '/a': item, '/c': item };
      const document = { openapi: '3.2.0', paths, components: { pathItems: { Shared } } };
      expect((await lint(document)).map(line)).toEqual([
        `status-code-listed components.pathItems.Shared.${found}`,
      ]);
    });

    test('and under the path that has them, where one does', async () => {
      const paths = { '/a': { $ref: '#/paths/~1b' }, '/b': Shared };
      expect((await lint({ openapi: '3.2.0', paths })).map(line)).toEqual([
        `status-code-listed paths./b.${found}`,
      ]);
    });

    test('or that share their responses: one of them is named', async () => {
      const shared = { responses: { $ref: '#/x-shared' } };
      const paths = { '/a': { additionalOperations: { MOVE: shared, COPY: shared } } };
      const document = { openapi: '3.2.0', paths, 'x-shared': { 422: { description: 'No' } } };
      expect((await lint(document)).map(line)).toEqual([
        'status-code-listed x-shared.422: COPY 422 is not in the policy; use 400',
      ]);
    });
  });

  test('mean nothing before 3.2', async () => {
    expect(await lint(document('3.1.0'))).toEqual([]);
  });
});

test('the matrix says nothing about TRACE, QUERY and additional methods', async () => {
  const operation = {
    responses: { 202: { description: 'Later', headers: { Location: {} } }, 409: {} },
  };
  const methods = { trace: operation, query: operation, additionalOperations: { COPY: operation } };
  const document = { openapi: '3.2.0', paths: { '/orders': { ...methods, get: operation } } };

  expect((await lint(document)).map(line)).toEqual([
    'status-code-method paths./orders.get.responses.202: GET 202 is not in the policy; POST may answer 202, GET 200 once it is done',
    'status-code-method paths./orders.get.responses.409: GET 409 is not in the policy; only PUT, POST, PATCH, and DELETE may answer 409',
  ]);
});

test('webhooks, callbacks and extensions are never visited', async () => {
  const bad = { responses: { 405: { description: 'No' }, 999: { description: 'No' } } };
  const good = { responses: { 204: { description: 'Done' }, 'x-999': { description: 'No' } } };
  const document = {
    openapi: '3.1.0',
    webhooks: { ordered: { post: bad } },
    components: {
      callbacks: { paid: { '{$request.body#/url}': { post: bad } } },
      pathItems: { unused: { get: bad } },
      responses: { unused: { description: 'No' } },
    },
    'x-paths': { '/orders': { get: bad } },
    paths: {
      'x-orders': { get: bad },
      '/orders': {
        'x-get': bad,
        post: {
          ...good,
          'x-responses': bad.responses,
          callbacks: { paid: { '{$request.body#/url}': { post: bad } } },
        },
      },
    },
  };

  expect(await lint(document)).toEqual([]);
});

describe('what is malformed is passed over', () => {
  const operation = { responses: { 422: { description: 'No' } } };
  const found = [listed('GET')];

  test.each<[string, unknown, string[]]>([
    ['paths missing', undefined, []],
    ['paths null', null, []],
    ['paths empty', {}, []],
    ['paths an array', [{ get: operation }], []],
    ['paths a string', '/orders', []],
    ['a path item null', { '/': null, '/orders': { get: operation } }, found],
    ['a path item a string', { '/': 'get', '/orders': { get: operation } }, found],
    ['a path item an array', { '/': [operation], '/orders': { get: operation } }, found],
    ['an operation null', { '/orders': { put: null, get: operation } }, found],
    ['an operation an array', { '/orders': { put: [operation], get: operation } }, found],
    ['an operation without responses', { '/orders': { put: {}, get: operation } }, found],
    ['responses null', { '/orders': { put: { responses: null }, get: operation } }, found],
    ['responses an array', { '/orders': { put: { responses: [{}] }, get: operation } }, found],
    ['responses a string', { '/orders': { put: { responses: '422' }, get: operation } }, found],
    ['a response null', { '/orders': { get: { responses: { 422: null, 405: null } } } }, found],
    ['a response an array', { '/orders': { get: { responses: { 422: [], 405: [] } } } }, found],
  ])('%s', async (_name, paths, expected) => {
    expect((await lint({ openapi: '3.0.3', paths })).map(line)).toEqual(expected);
  });
});
