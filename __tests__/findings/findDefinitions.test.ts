import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ruleset from '../../engines/spectral/ruleset.ts';
import { findDefinitions } from '../../findings/findDefinitions.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Response } from '../../openapi/Response.ts';
import { line, lint, lintFile } from '../lint.ts';

const content = { 'application/json': { schema: { type: 'object' } } };
const ref = (name: string) => ({ $ref: `#/components/responses/${name}` });
const answers = (responses: object, more: object = {}) => ({ responses, ...more });

function api(paths: object, responses: object, more: object = {}) {
  return { openapi: '3.1.0', paths, components: { responses }, ...more };
}

async function findings(document: unknown): Promise<string[]> {
  return (await lint(document, { ruleset: { extends: [ruleset] } })).map(line);
}

const Body = { description: 'It', content };

describe('a finding is at the definition if all that use it in the document have the problem', () => {
  test('all the same: once, with the mend that serves all', async () => {
    const operation = answers({ 204: ref('Body') });
    const paths = { '/a': { delete: operation, put: operation }, '/b': { patch: operation } };
    expect(await findings(api(paths, { Body }))).toEqual([
      'status-204-no-body components.responses.Body: 204 declares content; remove content, or answer 200',
    ]);
  });

  test('what only some can do instead is left out', async () => {
    const paths = {
      '/a': { get: answers({ 200: ref('None') }), put: answers({ 200: ref('None') }) },
    };
    expect(await findings(api(paths, { None: { description: 'It' } }))).toEqual([
      'status-200-body components.responses.None: 200 declares no content; add content',
    ]);
  });

  test('one uses it under another code, under which it is right: each other is told', async () => {
    const paths = {
      '/c': {
        put: answers({ 200: ref('Body') }),
        delete: answers({ 204: ref('Body') }),
        patch: answers({ 204: ref('Body') }),
      },
    };
    expect(await findings(api(paths, { Body }))).toEqual([
      'status-204-no-body paths./c.delete.responses.204: DELETE 204 shares Body, which declares content; give it one of its own, or answer 200',
      'status-204-no-body paths./c.patch.responses.204: PATCH 204 shares Body, which declares content; give it one of its own, or answer 200',
    ]);
  });

  test('under another code that another rule is for: each is told', async () => {
    const paths = { '/c': { get: answers({ 301: ref('Moved'), 307: ref('Moved') }) } };
    expect(await findings(api(paths, { Moved: { description: 'Moved' } }))).toEqual([
      'status-301-location-header paths./c.get.responses.301: GET 301 shares Moved, which declares no Location header; give it one of its own',
      'status-307-location-header paths./c.get.responses.307: GET 307 shares Moved, which declares no Location header; give it one of its own',
    ]);
  });

  test.each<[string, object, object]>([
    ['a webhook', {}, { webhooks: { sent: { post: answers({ 200: ref('Body') }) } } }],
    [
      'a callback',
      { callbacks: { done: { '{$request.body#/url}': { post: answers({ 200: ref('Body') }) } } } },
      {},
    ],
    [
      'a callback of a webhook',
      {},
      {
        webhooks: {
          sent: {
            post: {
              callbacks: { done: { '{$url}': { post: answers({ default: ref('Body') }) } } },
            },
          },
        },
      },
    ],
    ['a default', { responses: { 204: ref('Body'), default: ref('Body') } }, {}],
  ])('%s uses it too, though it is never reported itself', async (_what, more, document) => {
    const paths = { '/a': { delete: answers({ 204: ref('Body') }, more) } };
    expect(await findings(api(paths, { Body }, document))).toEqual([
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 shares Body, which declares content; give it one of its own, or answer 200',
    ]);
  });

  test('a webhook with the same problem does not keep it from the definition', async () => {
    const webhooks = { sent: { put: answers({ 204: ref('Body') }) } };
    const paths = { '/a': { delete: answers({ 204: ref('Body') }) } };
    expect(await findings(api(paths, { Body }, { webhooks }))).toEqual([
      'status-204-no-body components.responses.Body: 204 declares content; remove content, or answer 200',
    ]);
  });

  test('a use that is exempt has the problem all the same', async () => {
    const exempt = { 'x-status-code-exempt': { 'status-204-no-body': 'The old client' } };
    const paths = (...exemptions: readonly object[]) => ({
      '/a': { delete: answers({ 204: ref('Body') }, exemptions[0]) },
      '/b': { delete: answers({ 204: ref('Body') }, exemptions[1]) },
    });
    expect(await findings(api(paths(exempt, {}), { Body }))).toEqual([
      'status-204-no-body components.responses.Body: 204 declares content; remove content, or answer 200',
    ]);
    expect(await findings(api(paths(exempt, exempt), { Body }))).toEqual([]);
  });

  test('what the policy refuses is no use with the problem: mending it would break nothing there', async () => {
    const paths = {
      '/a': { delete: answers({ 204: ref('Body') }), get: answers({ 204: ref('Body') }) },
    };
    expect(await findings(api(paths, { Body }))).toEqual([
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 shares Body, which declares content; give it one of its own, or answer 200',
      'status-code-method paths./a.get.responses.204: GET 204 is not in the policy; HEAD, PUT, POST, PATCH, and DELETE may answer 204, GET 200',
    ]);
  });

  test('GET and HEAD share it: it is right, and HEAD is wrong', async () => {
    const paths = {
      '/a': { get: answers({ 200: ref('Body') }), head: answers({ 200: ref('Body') }) },
    };
    expect(await findings(api(paths, { Body }))).toEqual([
      'status-head-no-body paths./a.head.responses.200: HEAD 200 shares Body, which declares content; give it one of its own',
    ]);
  });

  test('HEAD refers to the response of GET', async () => {
    const own = { $ref: '#/paths/~1a/get/responses/200' };
    const paths = { '/a': { get: answers({ 200: Body }), head: answers({ 200: own }) } };
    expect(await findings(api(paths, {}))).toEqual([
      'status-head-no-body paths./a.head.responses.200: HEAD 200 shares GET 200, which declares content; give it one of its own',
    ]);
  });

  test('a chain of $refs ends at one definition', async () => {
    const paths = {
      '/a': { put: answers({ 200: ref('First') }), delete: answers({ 204: ref('Last') }) },
    };
    const responses = { First: ref('Second'), Second: ref('Last'), Last: Body };
    expect(await findings(api(paths, responses))).toEqual([
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 shares Last, which declares content; give it one of its own, or answer 200',
    ]);
  });
});

describe('the message stays below 100 characters', () => {
  const shared = (name: string) =>
    findings(
      api(
        { '/a': { put: answers({ 200: ref(name) }), delete: answers({ 204: ref(name) }) } },
        { [name]: Body },
      ),
    );
  const place = 'status-204-no-body paths./a.delete.responses.204:';

  test.each([
    ['A', 'shares A, which declares content; give it one of its own, or answer 200'],
    [
      'DocumentWithPages',
      'shares DocumentWithPages, which declares content; give it one of its own, or answer 200',
    ],
    [
      'DocumentWithManyPages',
      'shares DocumentWithMan…, which declares content; give it one of its own, or answer 200',
    ],
    [
      'DocumentWithManyPagesOfManyWords',
      'shares DocumentWithMan…, which declares content; give it one of its own, or answer 200',
    ],
    [
      'DocumentWithManyPagesOfManyWordsAndMore.v1',
      'shares DocumentWithMan…, which declares content; give it one of its own, or answer 200',
    ],
  ])('%s', async (name, message) => {
    const [found = ''] = await shared(name);
    expect(found).toBe(`${place} DELETE 204 ${message}`);
    expect(found.length - place.length - 1).toBeLessThan(100);
  });

  test('what is wrong is left out where even that is too long', async () => {
    const long = 'TooManyRequests';
    const paths = {
      '/a': { get: answers({ 429: ref(long) }), post: answers({ 400: ref(long) }) },
    };
    const headers = { 'Cache-Control': { schema: { const: 'max-age=60' } } };
    expect(await findings(api(paths, { [long]: { ...Body, headers } }))).toEqual([
      'status-429-no-store paths./a.get.responses.429: GET 429 shares TooManyRequests; give it one of its own',
    ]);
  });
});

describe('in another file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function inFiles(paths: object, responses: object, other: object) {
    writeFileSync(join(folder, 'other.json'), JSON.stringify(other));
    writeFileSync(join(folder, 'api.json'), JSON.stringify(api(paths, responses)));
    return (await lintFile(join(folder, 'api.json'))).map(line);
  }

  test('it is shared by way of the component that leads there', async () => {
    const paths = { '/a': { put: answers({ 200: ref('B') }), delete: answers({ 204: ref('B') }) } };
    expect(await inFiles(paths, { B: { $ref: 'other.json#/Body' } }, { Body })).toEqual([
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 shares B, which declares content; give it one of its own, or answer 200',
    ]);
  });

  test('and stands there, if all have the problem', async () => {
    const paths = { '/a': { put: answers({ 204: ref('B') }), delete: answers({ 204: ref('B') }) } };
    expect(await inFiles(paths, { B: { $ref: 'other.json#/Body' } }, { Body })).toEqual([
      'status-204-no-body components.responses.B: 204 declares content; remove content, or answer 200',
    ]);
  });

  test('it is shared by two uses that lead there themselves', async () => {
    const other = { $ref: 'other.json#/Body' };
    const paths = { '/a': { put: answers({ 200: other }), delete: answers({ 204: other }) } };
    expect(await inFiles(paths, {}, { Body })).toEqual([
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 shares Body, which declares content; give it one of its own, or answer 200',
    ]);
  });

  test('else each use is a place of its own', async () => {
    const other = { $ref: 'other.json#/Body' };
    const paths = { '/a': { put: answers({ 204: other }), delete: answers({ 204: other }) } };
    expect(await inFiles(paths, {}, { Body })).toEqual([
      'status-204-no-body paths./a.put.responses.204: PUT 204 declares content; remove content, or answer 200',
      'status-204-no-body paths./a.delete.responses.204: DELETE 204 declares content; remove content, or answer 200',
    ]);
  });
});

test('of many uses that share a response, each is asked a few times for all fixes', () => {
  const use = { put: { responses: { 204: ref('Body') } } };
  const paths = Array.from({ length: 50 }, (_, index) => [`/${index}`, { $ref: '#/x-item' }]);
  const document = new OpenApiDocument(
    {
      openapi: '3.1.0',
      paths: { ...Object.fromEntries(paths), '/other': { get: answers({ 200: ref('Body') }) } },
      components: { responses: { Body } },
      'x-item': use,
    },
    {},
  );
  const problem = jest.fn(({ key }: Response) =>
    key === '204'
      ? { what: 'is wrong', mend: 'mend it', fix: { safety: 'safe', edits: [] } as const }
      : undefined,
  );
  const found = findDefinitions(document.responses, { problem });
  expect(found).toHaveLength(50);
  for (const { fix } of found) expect(fix?.edits).toHaveLength(1);
  expect(problem.mock.calls.length).toBeLessThan(4 * 51);
});
