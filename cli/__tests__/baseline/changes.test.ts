import { Resolver } from '@stoplight/spectral-ref-resolver';
import { lint } from '../../../__tests__/lint.ts';
import baseline from '../../../engines/spectral/baseline.ts';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { isRecord } from '../../../openapi/isRecord.ts';
import { baselineOf } from './baselineOf.ts';

/*
 * What a team does to its API after it has made a baseline: each change gives the findings that it
 * brings, and no others. `bench/baseline.js` does the same to GitHub's API.
 */
const later = { description: 'Later' };
const no = { description: 'No' };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const body = { 'application/json': { schema: { type: 'object' } } };
const ok = { description: 'OK', content: body };

const api = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders': {
      get: { responses: { 200: ok, 429: { $ref: '#/components/responses/TooMany' } } },
      put: { responses: { 202: later, 405: no } },
      post: { responses: { 201: no, 422: no } },
    },
    '/orders/{id}': {
      parameters: [id],
      get: { responses: { 200: ok, 410: no, 429: { $ref: '#/components/responses/TooMany' } } },
      delete: { responses: { 204: ok } },
      put: {
        parameters: [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }],
        responses: { 200: ok },
      },
    },
  },
  components: { responses: { TooMany: no } },
};

type Api = typeof api;
type Tree = Record<string, unknown>;

let entries: readonly string[];

beforeAll(async () => {
  entries = await baselineOf(api);
});

/** What is found in a document, YAML text or an object, under the baseline of the API as it was. */
async function found(document: unknown, resolver?: Resolver): Promise<string[]> {
  const extending = { extends: [ruleset, baseline({ 'openapi.yaml': entries.join('\n') })] };
  const options = { ruleset: extending, ...(resolver === undefined ? {} : { resolver }) };
  return (await lint(document, options)).map(({ message, path, rule }) =>
    rule === 'status-code-baseline' ? `${path}: ${message}` : `${rule} ${path}`,
  );
}

/** The API after a change. */
function changed(change: (api: Api & { paths: Tree; components: Tree }) => void): unknown {
  const copy = structuredClone(api);
  change(copy as never);
  return copy;
}

/** The same with the members of every object in the other order. */
function reversed(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [`${key}`, reversed(member)]);
  return Object.fromEntries(members.reverse());
}

test('the baseline is an entry for each finding, and nothing is found under it', async () => {
  expect(entries).toEqual([
    'status-201-location-header POST /orders 201',
    'status-204-no-body DELETE /orders/{} 204',
    'status-405-allow-header PUT /orders 405',
    'status-412-declared PUT /orders/{}',
    'status-429-body components/responses/TooMany',
    'status-code-listed GET /orders/{} 410',
    'status-code-listed POST /orders 422',
    'status-code-method PUT /orders 202',
  ]);
  expect(await found(api)).toEqual([]);
});

describe('nothing is found when', () => {
  test('paths, methods and all else are in another order', async () => {
    expect(await found(reversed(api))).toEqual([]);
  });

  test('the document is indented in another way', async () => {
    expect(await found(`# The API\n${JSON.stringify(api, undefined, 8)}`)).toEqual([]);
  });

  test('a path parameter has another name', async () => {
    const text = JSON.stringify(api).replaceAll('{id}', '{orderId}').replace('"id"', '"orderId"');
    expect(await found(JSON.parse(text))).toEqual([]);
  });

  test('responses move into components', async () => {
    const moved = changed(({ components, paths }) => {
      const { put } = paths['/orders'];
      Object.assign(components.responses, { No: put.responses[405], Gone: no });
      Object.assign(put.responses, { 405: { $ref: '#/components/responses/No' } });
      paths['/orders/{id}'].get.responses[410] = { $ref: '#/components/responses/Gone' } as never;
    });
    expect(await found(moved)).toEqual([]);
  });

  test('a path item and a response move into other files', async () => {
    const item = { get: api.paths['/orders/{id}'].get, delete: { responses: { 204: ok } } };
    const files: Record<string, unknown> = {
      'order.json': { get: { responses: { 200: ok, 410: no } }, delete: item.delete },
      'no.json': no,
    };
    const file = {
      resolve: async (reference: { href(): string }) =>
        JSON.stringify(files[reference.href().split('/').at(-1) ?? '']),
    };
    const moved = changed(({ paths }) => {
      const { put } = paths['/orders/{id}'];
      Object.assign(paths, { '/orders/{id}': { $ref: 'order.json', put } });
      Object.assign(paths['/orders'].put.responses, { 405: { $ref: 'no.json' } });
    });
    expect(await found(moved, new Resolver({ resolvers: { file } }))).toEqual([]);
  });

  test('one operation more uses the component', async () => {
    const more = changed(({ paths }) => {
      Object.assign(paths, {
        '/items': { get: { responses: { 429: { $ref: '#/components/responses/TooMany' } } } },
      });
    });
    expect(await found(more)).toEqual([]);
  });
});

describe('it is found when', () => {
  test('there is a new operation', async () => {
    const more = changed(({ paths }) => {
      Object.assign(paths, { '/items': { post: { responses: { 422: no } } } });
    });
    expect(await found(more)).toEqual(['status-code-listed paths./items.post.responses.422']);
  });

  test('an operation that is in the baseline has another problem', async () => {
    const more = changed(({ paths }) => {
      Object.assign(paths['/orders'].put.responses, { 422: no });
      Object.assign(paths['/orders'].post.responses, { 405: no });
    });
    expect(await found(more)).toEqual([
      'status-code-listed paths./orders.put.responses.422',
      'status-405-allow-header paths./orders.post.responses.405',
    ]);
  });

  test('a problem is mended', async () => {
    const mended = changed(({ paths }) => {
      Object.assign(paths['/orders'].put.responses[405], { headers: { Allow: {} } });
    });
    expect(await found(mended)).toEqual([
      'paths./orders.put.responses.405: status-405-allow-header PUT /orders 405 finds nothing; take it out of the baseline',
    ]);
  });

  test('a code is replaced by one that is as wrong', async () => {
    const replaced = changed(({ paths }) => {
      const { responses } = paths['/orders'].post;
      Object.assign(responses, { 424: responses[422] });
      Reflect.deleteProperty(responses, '422');
    });
    expect(await found(replaced)).toEqual([
      'paths./orders.post.responses: status-code-listed POST /orders 422 finds nothing; take it out of the baseline',
      'status-code-listed paths./orders.post.responses.424',
    ]);
  });

  test('an operation goes', async () => {
    const less = changed(({ paths }) => {
      Reflect.deleteProperty(paths['/orders/{id}'], 'delete');
      Reflect.deleteProperty(paths['/orders/{id}'], 'put');
    });
    expect(await found(less)).toEqual([
      'paths: status-204-no-body DELETE /orders/{} 204 finds nothing; take it out of the baseline',
      'paths: status-412-declared PUT /orders/{} finds nothing; take it out of the baseline',
    ]);
  });

  test('a path gets another name', async () => {
    const renamed = changed(({ paths }) => {
      Object.assign(paths, { '/purchases': { post: paths['/orders'].post } });
      Reflect.deleteProperty(paths['/orders'], 'post');
    });
    expect((await found(renamed)).map((text) => text.split(':')[0])).toEqual([
      'paths',
      'paths',
      'status-201-location-header paths./purchases.post.responses.201',
      'status-code-listed paths./purchases.post.responses.422',
    ]);
  });

  test('a component gets another name', async () => {
    const renamed = JSON.parse(JSON.stringify(api).replaceAll('TooMany', 'Slower'));
    expect(await found(renamed)).toEqual([
      'components.responses: status-429-body components/responses/TooMany finds nothing; take it out of the baseline',
      'status-429-body components.responses.Slower',
    ]);
  });

  test('a response that was a component is copied', async () => {
    const copied = changed(({ paths }) => {
      Object.assign(paths['/orders'].get.responses, { 429: no });
    });
    expect(await found(copied)).toEqual(['status-429-body paths./orders.get.responses.429']);
  });
});
