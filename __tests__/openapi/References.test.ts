import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createHttpAndFileResolver, type Resolver } from '@stoplight/spectral-ref-resolver';
import { createResolver } from '../../engines/spectral/createResolver.ts';
import { type Node, References } from '../../openapi/References.ts';
import { line, lintFile } from '../lint.ts';

const resolvers = [
  ["Spectral's resolver", createHttpAndFileResolver],
  ["the package's resolver", createResolver],
] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Files = Readonly<Record<string, unknown>>;

const all: (found: string) => boolean = () => true;
const ours = (found: string) => found.startsWith('status-');

/** The findings on the file `api.json` beside other files. */
async function findings(files: Files, resolver: Resolver, filter = all): Promise<string[]> {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  const found = await lintFile(join(folder, 'api.json'), { resolver });
  return found.map(line).filter(filter).sort();
}

const api = (paths: unknown, components: unknown = {}) => ({ openapi: '3.1.0', paths, components });

const no = { description: 'No' };
const operation = { responses: { 405: no, 422: no } };
const get = { get: operation };
const getWith = (responses: unknown) => ({ get: { responses } });

/** The finding on the choice of 422. */
const choice = (path: string, method = 'GET') =>
  `status-code-listed ${path}: ${method} 422 is not in the policy; use 400`;

/** The finding on what a 405 holds. */
const allow = (path: string, subject = 'GET 405') =>
  `status-405-allow-header ${path}: ${subject} declares no Allow header; add headers.Allow`;

/** The finding at a 405 that is what holds it. */
const shared = (what: string) =>
  `status-405-allow-header paths./a.get.responses.405: GET 405 shares ${what}, which declares no Allow header; give it one of its own`;

/** What both give when the way to the operation is in the document up to there alone. */
const both = (path: string, method = 'GET') => [allow(path, `${method} 405`), choice(path, method)];

/** What both give in the document itself, below what the `$ref` leads to. */
const bothAt = (responses: string) => [allow(`${responses}.405`), choice(`${responses}.422`)];

const cases: [string, Files, string[]][] = [
  [
    'a response in components',
    {
      'api.json': api(
        { '/a': getWith({ 405: { $ref: '#/components/responses/No' } }) },
        { responses: { No: no } },
      ),
    },
    [allow('components.responses.No', '405')],
  ],
  [
    'a response in components by a chain of $refs',
    {
      'api.json': api(
        { '/a': getWith({ 405: { $ref: '#/components/responses/A' } }) },
        {
          responses: {
            A: { $ref: '#/components/responses/B' },
            B: { $ref: '#/components/responses/C' },
            C: no,
          },
        },
      ),
    },
    [allow('components.responses.C', '405')],
  ],
  [
    'a response with keys beside its $ref',
    {
      'api.json': api(
        { '/a': getWith({ 405: { $ref: '#/components/responses/No', headers: { Allow: {} } } }) },
        { responses: { No: no } },
      ),
    },
    [allow('components.responses.No', '405')],
  ],
  [
    'a 422 in components, chosen by the operation',
    {
      'api.json': api(
        { '/a': getWith({ 422: { $ref: '#/components/responses/No' } }) },
        { responses: { No: no } },
      ),
    },
    [choice('paths./a.get.responses.422')],
  ],
  [
    'a response in another file',
    {
      'api.json': api({ '/a': getWith({ 405: { $ref: 'other.json#/responses/No' } }) }),
      'other.json': { responses: { No: no } },
    },
    [allow('paths./a.get.responses.405')],
  ],
  [
    'a response that is another file',
    { 'api.json': api({ '/a': getWith({ 405: { $ref: './other.json' } }) }), 'other.json': no },
    [allow('paths./a.get.responses.405')],
  ],
  [
    'a response in another file that refers on within it and to a third',
    {
      'api.json': api({
        '/a': getWith({ 405: { $ref: 'other.json#/responses/Inner' } }),
        '/b': getWith({ 405: { $ref: 'other.json#/responses/Outer' } }),
      }),
      'other.json': {
        responses: { Inner: { $ref: '#/no' }, Outer: { $ref: 'third.json#/no' } },
        no,
      },
      'third.json': { no },
    },
    [allow('paths./a.get.responses.405'), allow('paths./b.get.responses.405')],
  ],
  [
    'a component in another file',
    {
      'api.json': api(
        {
          '/a': getWith({ 405: { $ref: '#/components/responses/No' } }),
          '/b': getWith({ 405: { $ref: '#/components/responses/No' } }),
        },
        { responses: { No: { $ref: 'other.json#/No' } } },
      ),
      'other.json': { No: no },
    },
    [allow('components.responses.No', '405')],
  ],
  [
    'all responses of components in another file',
    {
      'api.json': api(
        { '/a': getWith({ 405: { $ref: '#/components/responses/No' } }) },
        { responses: { $ref: 'other.json' } },
      ),
      'other.json': { No: no },
    },
    [allow('components.responses', '405')],
  ],
  [
    'a path item in components',
    {
      'api.json': api(
        { '/a': { $ref: '#/components/pathItems/A' }, '/b': { $ref: '#/components/pathItems/A' } },
        { pathItems: { A: get } },
      ),
    },
    bothAt('components.pathItems.A.get.responses'),
  ],
  [
    'a path item that is another path',
    { 'api.json': api({ '/a': { $ref: '#/paths/~1b' }, '/b': get }) },
    bothAt('paths./b.get.responses'),
  ],
  [
    'a path item in another file',
    { 'api.json': api({ '/a': { $ref: 'item.json' } }), 'item.json': { ...get, put: operation } },
    [...both('paths./a'), ...both('paths./a', 'PUT')],
  ],
  [
    'a path item in another file whose responses are in that file too',
    {
      'api.json': api({ '/a': { $ref: 'item.json#/item' } }),
      'item.json': { item: getWith({ 405: { $ref: '#/no' }, 422: { $ref: '#/no' } }), no },
    },
    both('paths./a'),
  ],
  [
    'operations beside the $ref of a path item, which precede its own',
    {
      'api.json': api({ '/a': { $ref: 'item.json', put: operation, get: { responses: {} } } }),
      'item.json': { ...get, put: { responses: { 999: no } }, post: operation },
    },
    [
      allow('paths./a.put.responses.405', 'PUT 405'),
      choice('paths./a.put.responses.422', 'PUT'),
      ...both('paths./a', 'POST'),
    ],
  ],
  [
    'a component of the linted document from the operations beside a $ref',
    {
      'api.json': api(
        {
          '/a': {
            $ref: 'item.json',
            put: { responses: { 405: { $ref: '#/components/responses/No' } } },
          },
        },
        { responses: { No: no } },
      ),
      'item.json': {},
    },
    [allow('components.responses.No', '405')],
  ],
  [
    'an operation in the document',
    { 'api.json': { ...api({ '/a': { get: { $ref: '#/x-get' } } }), 'x-get': operation } },
    bothAt('x-get.responses'),
  ],
  [
    'an operation of another path',
    {
      'api.json': api({ '/a': { put: { $ref: '#/paths/~1b/get' } }, '/b': getWith({ 422: no }) }),
    },
    [choice('paths./a.put', 'PUT'), choice('paths./b.get.responses.422')],
  ],
  [
    'an operation in another file',
    { 'api.json': api({ '/a': { get: { $ref: 'get.json' } } }), 'get.json': operation },
    both('paths./a.get'),
  ],
  [
    'responses in the document',
    {
      'api.json': {
        ...api({
          '/a': getWith({ $ref: '#/x-responses' }),
          '/b': getWith({ $ref: '#/x-responses' }),
        }),
        'x-responses': { 405: no, 422: no },
      },
    },
    bothAt('x-responses'),
  ],
  [
    'responses in the document that are shared one by one',
    {
      'api.json': {
        ...api(
          { '/a': getWith({ $ref: '#/x-responses' }), '/b': getWith({ $ref: '#/x-responses' }) },
          { responses: { No: no } },
        ),
        'x-responses': { 405: { $ref: '#/components/responses/No' } },
      },
    },
    [allow('components.responses.No', '405')],
  ],
  [
    'responses in another file',
    {
      'api.json': api({ '/a': getWith({ $ref: 'responses.json' }) }),
      'responses.json': { 405: no, 422: no },
    },
    both('paths./a.get.responses'),
  ],
  [
    'paths in another file',
    { 'api.json': api({ $ref: 'paths.json' }), 'paths.json': { '/a': get } },
    both('paths'),
  ],
  [
    'paths in another file that refers to a third',
    {
      'api.json': api({ $ref: 'paths.json#/paths' }),
      'paths.json': { paths: { '/a': { $ref: 'item.json' } } },
      'item.json': { get: { $ref: 'get.json' } },
      'get.json': operation,
    },
    both('paths'),
  ],
  [
    'headers, header and content',
    {
      'api.json': api(
        {
          '/a': getWith({
            405: { headers: { $ref: '#/components/x-headers' } },
            429: {
              content: { $ref: '#/components/x-content' },
              headers: {
                'Retry-After': { $ref: 'other.json#/seconds' },
                'Cache-Control': { $ref: '#/components/headers/Cache' },
              },
            },
          }),
          '/b': getWith({ 405: { headers: { $ref: 'other.json#/headers' } } }),
          '/c': getWith({ 405: { headers: { $ref: 'other.json#/none' } } }),
          '/d': { put: { responses: { 204: { content: { $ref: 'other.json#/content' } } } } },
        },
        {
          'x-headers': { Allow: {} },
          'x-content': { 'text/plain': {} },
          headers: { Cache: { schema: { $ref: '#/components/schemas/Cache' } } },
          schemas: { Cache: { $ref: 'other.json#/cache' } },
        },
      ),
      'other.json': {
        headers: { ALLOW: {} },
        none: { 'X-Allow': {} },
        content: { 'text/plain': {} },
        seconds: {},
        cache: { const: 'max-age=60' },
      },
    },
    [
      allow('paths./c.get.responses.405'),
      'status-204-no-body paths./d.put.responses.204: PUT 204 declares content; remove content, or answer 200',
      'status-429-no-store paths./a.get.responses.429: GET 429 declares a Cache-Control that lets a cache store it; give it one of its own: no-store',
    ],
  ],
  [
    'a response that another path defines, under the same code and under another',
    {
      'api.json': api({
        '/a': getWith({ 405: no }),
        '/b': { put: { responses: { 405: { $ref: '#/paths/~1a/get/responses/405' } } } },
        '/c': getWith({ 400: { headers: {} } }),
        '/d': getWith({ 405: { $ref: '#/paths/~1c/get/responses/400' } }),
      }),
    },
    [
      allow('paths./a.get.responses.405'),
      'status-405-allow-header paths./d.get.responses.405: GET 405 shares GET 400, which declares no Allow header; give it one of its own',
    ],
  ],
  [
    'pointers that lead through other $refs',
    {
      'api.json': api(
        {
          '/a': { $ref: '#/components/pathItems/A' },
          '/b': { put: { responses: { 405: { $ref: '#/paths/~1a/get/responses/405' } } } },
          '/c': { put: { responses: { 405: { $ref: '#/paths/~1d/get/responses/405' } } } },
          '/d': { $ref: 'item.json' },
        },
        {
          pathItems: { A: getWith({ 405: { $ref: '#/components/responses/No' } }) },
          responses: { No: no },
        },
      ),
      'item.json': getWith({ 405: no }),
    },
    [allow('components.responses.No', '405'), allow('paths./d')],
  ],
  [
    'pointers in percent-encoding and with ~0 and ~1',
    {
      'api.json': api(
        {
          '/a/<id>': getWith({ 405: { $ref: '#/components/responses/N%20%C3%B6%25~1~0' } }),
          '/b': getWith({ 405: { $ref: '#/paths/~1c~1%3Cid%3E/get/responses/405' } }),
          '/c/<id>': getWith({ 405: no }),
          '/d': getWith({ 405: { $ref: '#/components/responses/~01' } }),
        },
        { responses: { 'N ö%/~': no, '~1': no } },
      ),
    },
    [
      allow('components.responses.N ö%/~', '405'),
      allow('components.responses.~1', '405'),
      allow('paths./c/<id>.get.responses.405'),
    ],
  ],
  [
    'members that every object inherits',
    {
      'api.json': api({
        '/a': getWith({ 405: { $ref: '#/components/toString' } }),
        '/b': getWith({ 405: { $ref: '#/constructor/prototype' } }),
        '/c': getWith({ 405: { $ref: '#/__proto__' } }),
      }),
    },
    [],
  ],
];

describe.each(resolvers)('with %s', (_name, resolver) => {
  test.each(cases)('%s', async (_case, files, expected) => {
    expect(await findings(files, resolver(), ours)).toEqual([...expected].sort());
  });

  test('fifty users of a component give one finding about it, without a method', async () => {
    const users = Array.from({ length: 50 }, (_, index) => [
      `/${index}`,
      {
        [index % 2 ? 'get' : 'put']: { responses: { 405: { $ref: '#/components/responses/No' } } },
      },
    ]);
    const files = { 'api.json': api(Object.fromEntries(users), { responses: { No: no } }) };

    expect(await findings(files, resolver())).toEqual([allow('components.responses.No', '405')]);
  });

  test.each([
    '/a~b',
    '/a~0',
    '/a~1b',
    '/a%20b',
    '/a%zz',
    '/orders(\'id\')?$select="x"#y',
    '/',
    '',
    '//',
    '0',
    '$',
    '/a.b[0]',
    '/#{{error}}',
  ])('the path %j', async (path) => {
    const files = { 'api.json': api({ [path]: get }) };
    expect(await findings(files, resolver())).toEqual([
      allow(`paths.${path}.get.responses.405`),
      choice(`paths.${path}.get.responses.422`),
    ]);
  });
});

describe.each(resolvers)(
  'a $ref that leads nowhere invents no finding, with %s',
  (_name, resolver) => {
    const nowhere: [string, Readonly<Record<string, unknown>>][] = [
      ['dangling', { $ref: '#/components/responses/None' }],
      ['to a file that is not there', { $ref: 'none.json#/No' }],
      ['to a place that is not there in a file', { $ref: 'other.json#/None' }],
      ['to itself', { $ref: '#/components/x-loop' }],
      ['to a loop', { $ref: '#/components/x-ping' }],
      ['through a loop', { $ref: '#/components/x-ping/405' }],
      ['to a loop in another file', { $ref: 'other.json#/ping' }],
      ['back from another file', { $ref: 'other.json#/back' }],
      ['of no JSON pointer', { $ref: '#No' }],
      ['of broken percent-encoding', { $ref: '#/components/%zz' }],
      ['empty', { $ref: '' }],
      ['into a string', { $ref: '#/openapi/0' }],
    ];
    const loops = {
      'x-loop': { $ref: '#/components/x-loop' },
      'x-ping': { $ref: '#/components/x-pong' },
      'x-pong': { $ref: '#/components/x-ping' },
    };
    const other = {
      ping: { $ref: '#/pong' },
      pong: { $ref: '#/ping' },
      back: { $ref: 'api.json#/components/x-back' },
    };
    const places: [string, (reference: unknown) => unknown][] = [
      ['response', (reference) => ({ '/a': getWith({ 204: reference, 405: reference }) })],
      ['responses', (reference) => ({ '/a': getWith(reference) })],
      ['operation', (reference) => ({ '/a': { get: reference } })],
      ['path item', (reference) => ({ '/a': reference })],
      ['paths', (reference) => reference],
      ['headers', (reference) => ({ '/a': getWith({ 405: { headers: reference } }) })],
      [
        'content',
        (reference) => ({
          '/a': getWith({ 204: { content: reference }, 200: { content: reference } }),
        }),
      ],
      [
        'header',
        (reference) => ({
          '/a': getWith({
            405: { headers: { Allow: reference } },
            429: {
              content: { 'text/plain': {} },
              headers: { 'Retry-After': reference, 'Cache-Control': reference },
            },
          }),
        }),
      ],
    ];

    describe.each(places)('%s', (_place, paths) => {
      test.each(nowhere)('%s', async (_kind, reference) => {
        const components = { ...loops, 'x-back': reference };
        const document = api(paths(reference), components);
        const files = { 'api.json': document, 'other.json': other };
        const found = await findings(files, resolver(), ours);
        expect(found.filter((text) => !text.startsWith('status-code-method '))).toEqual([]);
      });
    });
  },
);

describe.each(resolvers)('a $ref that contains itself, with %s', (_name, resolver) => {
  test.each<[string, unknown, string[]]>([
    [
      'a response to its operation',
      { '/a': getWith({ 405: { $ref: '#/paths/~1a/get' } }) },
      [shared('get')],
    ],
    [
      'an operation to its path item',
      { '/a': { get: { $ref: '#/paths/~1a' }, put: operation } },
      [allow('paths./a.put.responses.405', 'PUT 405'), choice('paths./a.put.responses.422', 'PUT')],
    ],
    [
      'a path item to the document',
      { '/a': { $ref: '#' }, '/b': getWith({ 422: no }) },
      [choice('paths./b.get.responses.422')],
    ],
    [
      'a response to all responses',
      { '/a': getWith({ 400: no, 405: { $ref: '#/paths/~1a/get/responses' } }) },
      [shared('responses')],
    ],
    ['a response to all paths', { '/a': getWith({ 405: { $ref: '#/paths' } }) }, [shared('paths')]],
    [
      'a response to the document',
      { '/a': getWith({ 405: { $ref: '#' } }) },
      [shared('the document')],
    ],
    [
      'a response to the document by its name',
      { '/a': getWith({ 405: { $ref: 'api.json' } }) },
      [shared('the document')],
    ],
  ])('%s', async (_case, paths, expected) => {
    expect(await findings({ 'api.json': api(paths) }, resolver(), ours)).toEqual(expected);
  });
});

describe.each(resolvers)('a $ref to the document by its path, with %s', (_name, resolver) => {
  test.each(['api.json', './api.json', './c/../api.json', '../NAME/api.json'])(
    '%s',
    async (spelling) => {
      const path = spelling.replace('NAME', basename(folder));
      const paths = { '/a': getWith({ 405: { $ref: `${path}#/components/responses/No` } }) };
      const document = api(paths, { responses: { No: no } });
      expect(await findings({ 'api.json': document }, resolver())).toEqual([
        allow('components.responses.No', '405'),
      ]);
    },
  );
});

describe('however many $refs a pointer leads through', () => {
  const depth = 1000;
  const steps = Array.from({ length: depth }, (_, index): [string, unknown] => [
    `s${index}`,
    { $ref: `#/x-steps/s${index + 1}/on` },
  ]);
  const last: [string, unknown] = [`s${depth}`, nested(depth)];

  /** An object that leads `depth` times back to itself by `on`, and then to a response. */
  function nested(times: number): unknown {
    let value: unknown = no;
    for (let time = 0; time < times; time += 1) value = { on: value };
    return value;
  }

  test.each([
    ['in the order of the document', ['s0', `s${depth - 1}`]],
    ['in the other order', [`s${depth - 1}`, 's0']],
  ])('%s', (_name, starts) => {
    const document = { 'x-steps': Object.fromEntries([...steps, last]) };
    const references = new References(document, document);
    const start = (name: string): Node => ({
      value: { $ref: `#/x-steps/${name}` },
      location: [],
      external: false,
    });
    const ends = new Map(starts.map((name) => [name, references.follow(start(name))]));

    expect(ends.get('s0')?.value).toBe(no);
    expect(ends.get('s0')?.location).toHaveLength(depth + 2);
    expect(ends.get(`s${depth - 1}`)?.location).toEqual(['x-steps', `s${depth}`, 'on']);
  });
});
