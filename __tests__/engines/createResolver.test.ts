import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import { createHttpAndFileResolver, type Resolver } from '@stoplight/spectral-ref-resolver';
import { createResolver } from '../../engines/spectral/createResolver.ts';
import { everyRule } from '../lint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Files = Readonly<Record<string, unknown>>;

/** Writes files, text as it is and anything else as JSON, and gives the path of the first. */
function write(files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(folder, name), text);
  }
  return join(folder, Object.keys(files)[0] as string);
}

/** All that Spectral reports of some files in one run, in whichever words and from whom. */
async function reported(paths: readonly string[], resolver: Resolver): Promise<string[]> {
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(everyRule);
  const lines: string[] = [];
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const document = path.endsWith('.json')
      ? new Document<unknown, never>(text, Json as never, path)
      : new Document<unknown, never>(text, Yaml as never, path);
    for (const { code, message, path: keys, range, severity, source } of await spectral.run(
      document,
    )) {
      lines.push(JSON.stringify([code, message, keys, range, severity, source]));
    }
  }
  return lines;
}

/** What both resolvers give, which is the same. */
async function compared(...paths: readonly string[]): Promise<string[]> {
  const found = await reported(paths, createResolver());
  expect(found).toEqual(await reported(paths, createHttpAndFileResolver()));
  return found;
}

const root = join(__dirname, '../..');
const fixtures = [
  ...['__tests__/fixtures', 'examples', '__tests__/policies'].flatMap((each) =>
    readdirSync(join(root, each), { recursive: true }).map((file) => join(each, String(file))),
  ),
].filter((file) => /\.(?:ya?ml|json)$/.test(file) && !file.endsWith('.spectral.yaml'));

test.each(fixtures)('%s has the same findings', async (file) => {
  await compared(join(root, file));
});

const no = { description: 'No' };
const ref = ($ref: unknown) => ({ $ref });
const get = (responses: unknown) => ({ get: { responses } });
const missing = ref('#/components/responses/NotFuond');

function api(paths: unknown, responses: unknown = {}, more: object = {}) {
  return { openapi: '3.1.0', info: {}, paths, components: { responses }, ...more };
}

const other = 'other.json';
const odd: [string, Files, number][] = [
  ['dangling', { 'a.json': api({ '/a': get({ 404: missing }) }) }, 1],
  ['dangling, used twice', { 'a.json': api({ '/a': get({ 404: missing, 405: missing }) }) }, 1],
  [
    'dangling behind a chain, which is used first',
    {
      'a.json': api(
        { '/a': get({ 404: ref('#/components/responses/A'), 405: missing }) },
        { A: ref('#/components/responses/B'), B: missing },
      ),
    },
    1,
  ],
  ['dangling in YAML', { 'a.yaml': 'openapi: 3.1.0\npaths:\n  /a: { $ref: "#/nowhere" }\n' }, 1],
  ['what is missing twice', { 'a.json': api({ '/a': get({ 1: ref('#/a'), 2: ref('#/b') }) }) }, 2],
  ['no pointer', { 'a.json': api({ '/a': get({ 404: ref('#foo'), 405: ref('#/%zz') }) }) }, 2],
  ['an empty $ref', { 'a.json': api({ '/a': get({ 405: ref('') }) }) }, 1],
  [
    'no text',
    { 'a.json': api({ '/a': get({ 404: ref({}), 405: ref(missing), 406: ref(4) }) }) },
    1,
  ],
  ['an empty key', { 'a.json': api({ '/a': get({ 404: ref('#/'), 405: ref('#//a') }) }) }, 2],
  ['the document', { 'a.json': api({ '/a': get({ 405: ref('#'), 204: ref('#/paths') }) }) }, 0],
  [
    'a key that is not escaped',
    { 'a.json': api({ '/a': get({ 404: ref('#/paths//b/get'), 405: no }), '/b': get({}) }) },
    1,
  ],
  [
    'a key that is not escaped, where it stands',
    {
      'a.json': api(
        { '/a': get({ 200: ref('#/components/responses/X') }) },
        { X: { headers: { Allow: ref('#/paths//a/get/responses/200') } } },
      ),
    },
    0,
  ],
  [
    'percent-encoded',
    {
      'a.json': api({
        '/a{b}': get({ 405: no }),
        '/c': get({ 405: ref('#/paths/~1a%7Bb%7D/get') }),
      }),
    },
    0,
  ],
  [
    'behind a $ref',
    {
      'a.json': api(
        { '/a': ref('#/x-item'), '/b': get({ 405: ref('#/paths/~1a/get/responses/405') }) },
        {},
        { 'x-item': get({ 405: no }) },
      ),
    },
    0,
  ],
  [
    'missing behind a $ref',
    {
      'a.json': api(
        { '/a': ref('#/x-item'), '/b': get({ 405: ref('#/paths/~1a/put') }) },
        {},
        { 'x-item': get({ 405: no }) },
      ),
    },
    1,
  ],
  [
    'beside a $ref',
    { 'a.json': api({ '/a': get({ 405: ref('#/components/x') }) }, {}, { 'x-a': missing }) },
    2,
  ],
  ['in a circle', { 'a.json': api({ '/a': ref('#/paths/~1b'), '/b': ref('#/paths/~1a') }) }, 0],
  ['to itself', { 'a.json': api({ '/a': get({ 405: ref('#/paths/~1a/get/responses/405') }) }) }, 0],
  [
    'below itself',
    { 'a.json': api({ '/a': get({ 405: ref('#/paths/~1a/get/responses/405/x') }) }) },
    1,
  ],
  [
    'inherited',
    { 'a.json': api({ '/a': get({ 405: ref('#/constructor'), 204: ref('#/paths/length') }) }) },
    1,
  ],
  [
    'in a text',
    { 'a.json': api({ '/a': get({ 405: ref('#/openapi/length'), 204: ref('#/openapi/9') }) }) },
    1,
  ],
  [
    'in a list',
    { 'a.json': api({ '/a': get({ 405: ref('#/x/0'), 204: ref('#/x/1') }) }, {}, { x: [no] }) },
    1,
  ],
  ...['m/a.json', './a.json', '../m/a.json', './c/../a.json', 'c//..//a.json', 'a%2Ejson'].map(
    (name): [string, Files, number] => [
      `the document by its name, ${name}`,
      {
        'm/a.json': api(
          {
            '/a': get({
              405: ref(`${name}#/components/responses/A`),
              404: ref(`${name}#/nowhere`),
            }),
            '/b': ref(`${name}#/paths/~1a`),
          },
          { A: no },
        ),
      },
      1,
    ],
  ),
  ...['a.json', './a.json', '../m/a.json', 'a.json#'].map((name): [string, Files, number] => [
    `all of the document by its name, ${name}`,
    { 'm/a.json': api({ '/a': get({ 405: ref(name), 204: no }) }) },
    0,
  ]),
  [
    'another file',
    { 'a.json': api({ '/a': get({ 405: ref(`${other}#/no`) }) }), [other]: { no } },
    0,
  ],
  ['a file that is not there', { 'a.json': api({ '/a': get({ 405: ref(`${other}#/no`) }) }) }, 1],
  [
    'dangling in another file',
    {
      'a.json': api({
        '/a': get({ 404: ref(`${other}#/x`), 405: ref(`${other}#/no`), 406: missing }),
      }),
      [other]: { no: ref('#/gone') },
    },
    3,
  ],
  [
    'the same in both files',
    {
      'a.json': api({ '/a': get({ 404: ref('#/gone'), 405: ref(`${other}#/no`) }) }),
      [other]: { no: ref('#/gone') },
    },
    1,
  ],
  [
    'a place within what is in another file',
    {
      'a.json': api(
        {
          '/a': get({
            405: ref('#/components/responses/X/inner'),
            204: ref('#/components/responses/X/none'),
          }),
        },
        { X: ref(`${other}#/x`) },
      ),
      [other]: { x: { inner: no } },
    },
    1,
  ],
  [
    'another file and back, to what has $refs',
    {
      'a.json': api(
        { '/a': get({ 405: ref(`${other}#/no`), 204: ref('#/components/responses/Body') }) },
        {
          No: ref('#/components/responses/None'),
          None: no,
          Body: { content: { 'text/plain': {} } },
        },
      ),
      [other]: { no: ref('a.json#/components/responses/No') },
    },
    0,
  ],
  [
    'another file and back, to what is missing',
    {
      'a.json': api({ '/a': get({ 405: ref(`${other}#/no`) }) }, { No: missing }),
      [other]: { no: ref('a.json#/components/responses/No') },
    },
    1,
  ],
  [
    'another file and back, in a circle',
    {
      'a.json': api({ '/a': get({ 405: ref(`${other}#/no`) }) }, { No: ref(`${other}#/no`) }),
      [other]: { no: ref('a.json#/components/responses/No') },
    },
    0,
  ],
];

test.each(odd)('$refs to %s have the same findings', async (_, files, invalid) => {
  const found = await compared(write(files));
  expect(found.filter((line) => line.startsWith('["invalid-ref"'))).toHaveLength(invalid);
});

const own = ['/a.json', '\\a.json', 'a.json?', 'a.json?b', './a.json'];

test.each(own)('$refs to the document by %s have the same findings', async (name) => {
  const file = write({ 'a.json': api({ '/a': get({ 405: ref(`${name}#/x`) }) }, {}, { x: no }) });
  const found = await compared(file);
  expect(found.filter((line) => line.includes('405 declares no Allow'))).toHaveLength(1);
});

test.each(['d#d', 'd?d', 'd%23d'])('so have documents in a folder %s', async (name) => {
  const file = write({
    [`${name}/a.json`]: api({ '/a': get({ 405: ref('b.json#/x') }) }),
    [`${name}/b.json`]: { x: no },
  });
  await compared(file);
});

test('so have documents that refer to each other, in one run', async () => {
  const first = api(
    { '/a': get({ 405: ref('b.json#/components/responses/No') }) },
    { No: ref('#/x') },
    { x: no },
  );
  const second = api(
    { '/b': get({ 405: ref('a.json#/components/responses/No') }) },
    { No: ref('#/x') },
    { x: no },
  );
  const a = write({ 'a.json': first });
  const b = write({ 'b.json': second });
  const found = await compared(a, b, a);
  expect(found.filter((line) => line.includes('405 declares no Allow'))).toHaveLength(3);
});
