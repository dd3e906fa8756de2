import { Document, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
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
