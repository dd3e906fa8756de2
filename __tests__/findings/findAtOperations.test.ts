import type { RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../engines/spectral/ruleset.ts';
import { line, lint } from '../lint.ts';

/** The default rules and some that are off. */
async function findings(document: unknown, ...on: readonly string[]): Promise<string[]> {
  const rules = Object.fromEntries(on.map((id) => [id, true]));
  const definition: RulesetDefinition = { extends: [ruleset], rules };
  return (await lint(document, { ruleset: definition })).map(line);
}

const item = { $ref: '#/components/pathItems/A' };
const api = (paths: object, A: object, more: object = {}) => ({
  openapi: '3.1.0',
  paths,
  components: { pathItems: { A } },
  ...more,
});
const ok = { description: 'OK', content: { 'text/plain': {} } };
const done = { description: 'Done' };
const inA = 'components.pathItems.A';

describe('operations that several paths share', () => {
  const A = {
    get: { responses: { 200: ok, 422: done } },
    delete: {
      parameters: [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }],
      responses: { 204: done, 405: done },
    },
  };
  const once = [
    `status-code-listed ${inA}.get.responses.422: GET 422 is not in the policy; use 400`,
    `status-412-declared ${inA}.delete.responses: DELETE takes If-Match but documents no 412; add 412`,
    `status-405-allow-header ${inA}.delete.responses.405: DELETE 405 declares no Allow header; add headers.Allow`,
  ];

  test('each finding is there, once', async () => {
    expect(await findings(api({ '/a': item, '/b': item, '/c/{id}': item }, A))).toEqual(once);
  });

  test('also where one path alone leads there', async () => {
    expect(await findings(api({ '/a': item }, A))).toEqual(once);
  });

  test('and where a path refers to another, which has them', async () => {
    const found = await findings(api({ '/a': A, '/b': { $ref: '#/paths/~1a' } }, {}));
    expect(found).toEqual(once.map((each) => each.replace(inA, 'paths./a')));
  });

  test('an operation beside the $ref stands at its path', async () => {
    const own = { ...item, put: { responses: { 422: done } } };
    expect(await findings(api({ '/a': own, '/b': item }, A))).toEqual([
      'status-code-listed paths./a.put.responses.422: PUT 422 is not in the policy; use 400',
      ...once,
    ]);
  });

  test('an exemption on one path leaves the finding for the others', async () => {
    const exempt = (id: string) => ({ ...item, 'x-status-code-exempt': { [id]: 'Old' } });
    const some = { '/a': exempt('status-code-listed'), '/b': item };
    const all = { '/a': exempt('status-code-listed'), '/b': exempt('status-code-listed') };
    expect(await findings(api(some, A))).toEqual(once);
    expect(await findings(api(all, A))).toEqual(once.slice(1));
  });
});

describe('what depends on the path stays at the path', () => {
  test('its archetype', async () => {
    const A = { put: { responses: { 201: done } } };
    const paths = { '/a': item, '/a/{id}': item, '/b': item };
    expect(await findings(api(paths, A))).toEqual([
      'status-201-put-creation paths./a: PUT 201 on a collection (/a/{id} exists); 200 or 204 if nothing is created, else POST',
    ]);
  });

  test('what it creates', async () => {
    const A = { post: { operationId: 'createIt', responses: { 200: ok } } };
    const paths = {
      '/a': item,
      '/a/{id}': { get: { responses: { 200: ok } } },
      '/b': item,
      '/b/{id}': { get: { responses: { 200: ok } } },
    };
    expect(await findings(api(paths, A))).toEqual([
      'status-200-post-controller paths./a: POST 200 creates in a collection (/a/{id} exists); answer 201',
      'status-200-post-controller paths./b: POST 200 creates in a collection (/b/{id} exists); answer 201',
    ]);
  });

  test('its parent', async () => {
    const A = { post: { responses: { 204: done, 404: done } } };
    const paths = { '/a': item, '/b': item, '/c/{id}': item };
    expect(await findings(api(paths, A))).toEqual([
      'status-404-post-parent paths./a: POST 404 needs a parent resource in its path; name it, or remove 404 if it is never sent',
      'status-404-post-parent paths./b: POST 404 needs a parent resource in its path; name it, or remove 404 if it is never sent',
    ]);
  });

  test('its parameters', async () => {
    const A = { get: { responses: { 200: ok } } };
    const paths = { '/a/{id}': item, '/b/{id}': item, '/c': item };
    expect(await findings(api(paths, A), 'status-404-declared')).toEqual([
      'status-404-declared paths./a/{id}: GET has a path parameter but documents no 404; add 404',
      'status-404-declared paths./b/{id}: GET has a path parameter but documents no 404; add 404',
    ]);
  });
});

describe('both sides of a $ref count', () => {
  const A = { get: { responses: { 200: ok, 304: done } } };
  const parameters = [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }];
  const needs = (place: string) =>
    `status-304-conditional-request ${place}: GET 304 needs a request header such as If-None-Match; declare it`;

  test('parameters beside the $ref', async () => {
    expect(await findings(api({ '/a': { ...item, parameters } }, A))).toEqual([]);
  });

  test('beside one of several: the finding is at the path that has none', async () => {
    expect(await findings(api({ '/a': { ...item, parameters }, '/b': item }, A))).toEqual([
      needs('paths./b'),
    ]);
  });

  test('beside none of them: it is where all find the operation', async () => {
    expect(await findings(api({ '/a': item, '/b': item }, A))).toEqual([
      needs(`${inA}.get.responses.304`),
    ]);
  });

  test('parameters behind the $ref', async () => {
    expect(await findings(api({ '/a': item, '/b': item }, { ...A, parameters }))).toEqual([]);
  });

  test('servers beside the $ref', async () => {
    const post = { post: { responses: { 204: done, 404: done } } };
    const servers = [{ url: 'https://shop.example/{tenant}' }];
    expect(await findings(api({ '/a': { ...item, servers } }, post))).toEqual([]);
  });
});

test('responses that several operations share, whose methods are not the same', async () => {
  const responses = { $ref: '#/x-responses' };
  const paths = { '/a': { get: { responses }, put: { responses } }, '/b': { get: { responses } } };
  const document = api(paths, {}, { 'x-responses': { 200: ok, 422: done } });
  expect(await findings(document)).toEqual([
    'status-code-listed paths./a.get.responses: GET 422 is not in the policy; use 400',
    'status-code-listed paths./a.put.responses: PUT 422 is not in the policy; use 400',
    'status-code-listed paths./b.get.responses: GET 422 is not in the policy; use 400',
  ]);
});

test('a key that is no status code is wrong for all that share it: once', async () => {
  const responses = { $ref: '#/x-responses' };
  const paths = { '/a': { put: { responses }, get: { responses } }, '/b': { get: { responses } } };
  const document = api(paths, {}, { 'x-responses': { 200: ok, okay: done } });
  expect(await findings(document)).toEqual([
    'status-code-listed x-responses.okay: GET okay is no status code; use one from 100 to 599',
  ]);
});
