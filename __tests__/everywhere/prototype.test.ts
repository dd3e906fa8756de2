import { Document, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import ruleset from '../../engines/spectral/ruleset.ts';
import { isRevoked } from '../../openapi/isRevoked.ts';
import { Consumer } from '../consumer.ts';
import { line, lint } from '../lint.ts';
import { findingsIn } from './example.ts';

/*
 * Of a member `__proto__` Spectral's parsers make a prototype, and its resolver then leaves revoked
 * proxies in the place of the `$ref`s beside it.
 */
const json = `{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{
"/account":{"get":{"responses":{"401":{"$ref":"#/paths/~1jobs/get/responses/401"},"405":{"$ref":"#/paths/~1jobs/get/responses/401"}},"__proto__":{}}},
"/jobs":{"get":{"responses":{"401":{"description":"x"}}}}}}
`;
const yaml = `openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /account:
    get:
      responses:
        '401': { $ref: '#/paths/~1jobs/get/responses/401' }
        '405': { $ref: '#/paths/~1jobs/get/responses/401' }
      __proto__: {}
  /jobs:
    get: { responses: { '401': { description: x } } }
`;
const secured = '401 needs a security requirement, of which the document has none; declare it';
const header = 'GET 401 declares no WWW-Authenticate header; add headers.WWW-Authenticate';

test.each([
  ['JSON', json, Json],
  ['YAML', yaml, Yaml],
] as const)('Spectral hands revoked proxies to the rules, of %s', async (_, text, parser) => {
  const seen: boolean[] = [];
  const spectral = new Spectral();
  spectral.setRuleset({
    rules: {
      probe: {
        given: '$.paths./account.get.responses',
        resolved: false,
        then: { function: (responses: unknown) => void seen.push(...revokedIn(responses)) },
      },
    },
  });
  await spectral.run(new Document<unknown, never>(text, parser as never));
  expect(seen).toEqual([true, true]);
});

function revokedIn(value: unknown): boolean[] {
  return Object.values(value as object).map(isRevoked);
}

test('the engine finds what can be read', async () => {
  expect((await lint(yaml)).map(line)).toEqual([
    `status-401-secured-operation : ${secured}`,
    `status-401-www-authenticate-header paths./jobs.get.responses.401: ${header}`,
  ]);
});

test.each([
  ['openapi.json', json, '3:36'],
  ['openapi.yaml', yaml, '11:31'],
])('so does the real CLI, of %s', async (file, text, position) => {
  const consumer = new Consumer({
    [file]: text,
    '.spectral.yaml': 'extends: [[spectral-status-codes, all]]',
  });
  const { code, stdout, stderr } = await consumer.spectral('lint', file, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  expect(findingsIn(stdout)).toEqual([
    `1:1 information status-401-secured-operation  ${secured}`,
    `${position} hint status-401-www-authenticate-header paths./jobs.get.responses.401 ${header}`,
  ]);
});

/*
 * Of a member `__proto__` that has one itself, Spectral's parser of YAML makes what throws when it is asked
 * for its keys. Its resolver does not look beside the `$ref` of a path item, where the rules do.
 */
const untold = '__proto__: { __proto__: null }';
const besideReference = (operation: string) => `openapi: 3.1.0
info: { title: t, version: '1' }
security: [{ key: [] }]
paths:
  /a/{id}:
    $ref: '#/components/pathItems/A'
    get: { ${operation} }
components: { pathItems: { A: {} } }
`;
const get = 'paths./a/{id}.get.responses';
const examples = `examples: { a: { value: public }, ${untold} }`;

test.each<[string, string[]]>([
  [`responses: { '422': { description: x }, ${untold} }`, []],
  [
    `responses: { '405': { description: x, ${untold} } }`,
    [`status-405-allow-header ${get}.405: GET 405 declares no Allow header; add headers.Allow`],
  ],
  [`responses: { '405': { description: x, headers: { X: {}, ${untold} } } }`, []],
  [`responses: { '200': { description: x, content: { a/b: {}, ${untold} } } }`, []],
  [
    `responses: { '204': { description: x, content: { a/b: {}, ${untold} } } }`,
    [
      `status-code-method ${get}.204: GET 204 is not in the policy; HEAD, PUT, POST, PATCH, and DELETE may answer 204, GET 200`,
    ],
  ],
  [`security: [{ a: [], ${untold} }], responses: { '401': { description: x } }`, []],
  [
    `x-status-code-exempt: { status-405-allow-header: why, ${untold} }, responses: { '405': {} }`,
    [],
  ],
  [
    `responses: { '429': { content: { a/b: {} }, headers: { Cache-Control: { content: { a/b: {}, ${untold} }, ${examples} } } } }`,
    [],
  ],
  [
    `responses: { '200': { content: { a/b: { schema: { properties: { a: {}, ${untold} }, ${untold} } } } } }`,
    [],
  ],
])('names of members that nobody can tell say nothing: %s', async (operation, findings) => {
  const found = await lint(besideReference(operation), { ruleset: { extends: [ruleset] } });
  expect(found.map(line)).toEqual(findings);
});
