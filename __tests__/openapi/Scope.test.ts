import type { RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../engines/spectral/ruleset.ts';
import { everyRule, line, lint } from '../lint.ts';

/** All rules, each given on another node. */
function givenOn(given: string, resolved: boolean): RulesetDefinition {
  const rules = Object.entries(ruleset.rules).map(([id, { then }]) => [
    id,
    { given, resolved, message: '{{error}}', then },
  ]);
  return { extends: [[ruleset, 'all']], rules: Object.fromEntries(rules) };
}

async function lines(document: unknown, rules = everyRule) {
  return (await lint(document, { ruleset: rules })).map(line).sort();
}

const holds = { 301: { headers: {} }, 304: { content: { 'text/plain': {} } }, 405: {}, '4xx': {} };
const choices = { 203: {}, 422: {}, OK: {}, default: {} };
const document = {
  openapi: '3.2.0',
  paths: {
    '/orders': {
      summary: 'Orders',
      parameters: [{ name: 'page', in: 'query' }],
      get: { responses: { ...holds, ...choices }, callbacks: { paid: { url: { post: {} } } } },
      query: { responses: { 429: {} } },
    },
    '/orders/{id}~%"\'?#': { delete: { operationId: 'cancel', responses: choices } },
    '/': { head: { responses: { 200: { content: { 'text/plain': {} } } } } },
  },
  components: { responses: { unused: {} }, pathItems: { unused: { get: { responses: choices } } } },
};

describe('a rule may be given on any node on the way down to the responses', () => {
  describe.each([
    ['unresolved', false],
    ['resolved', true],
  ])('%s', (_name, resolved) => {
    test.each([
      '$',
      '$.paths',
      '$.paths[*]',
      '$.paths.*',
      '$.paths[*][*]',
      '$.paths[*][get,head,delete,query]',
      '$.paths[*][*].responses',
      '$.paths[*][*].responses[*]',
      '$.paths[*][*].responses[*]~',
      '$..responses[*]',
    ])('%s', async (given) => {
      const expected = await lines(document);
      expect(expected).toHaveLength(14);
      expect(await lines(document, givenOn(given, resolved))).toEqual(expected);
    });
  });
});

describe('and sees what is at and below that node alone', () => {
  test.each([
    ['$.paths["/orders"]', 'paths./orders.'],
    ["$.paths['/orders'].get", 'paths./orders.get.'],
    ["$.paths['/orders'].get.responses", 'paths./orders.get.'],
    ["$.paths['/orders'].get.responses['405']", 'paths./orders.get.responses.405'],
    ['$.paths[*].query', 'paths./orders.query'],
    ["$.paths['/']", 'paths./.'],
  ])('%s', async (given, prefix) => {
    const expected = (await lines(document)).filter((found) => found.includes(` ${prefix}`));
    expect(expected).not.toEqual([]);
    expect(await lines(document, givenOn(given, false))).toEqual(expected);
  });

  test.each([
    '$.components',
    '$.components.responses[*]',
    '$.components.pathItems[*].get',
    '$.info',
    "$.paths['/orders'].parameters",
    "$.paths['/orders'].summary",
    "$.paths['/orders'].get.callbacks",
    "$.paths['/orders'].put",
    "$.paths['/absent']",
  ])('nothing at %s', async (given) => {
    expect(await lines(document, givenOn(given, false))).toEqual([]);
  });

  test('the operation that a node of it stands for, where no response is chosen', async () => {
    const below = "$.paths['/orders/{id}~%\"\\'?#'].delete.operationId";
    expect(await lines(document, givenOn(below, false))).toEqual([]);
  });
});

test('additionalOperations, at their own way', async () => {
  const operation = { responses: { 422: {} } };
  const paths = { '/orders': { get: operation, additionalOperations: { COPY: operation } } };
  const additional = { openapi: '3.2.0', paths };
  const expected = [
    'status-code-listed paths./orders.additionalOperations.COPY.responses.422: COPY 422 is not in the policy; use 400',
  ];

  for (const given of [
    '$.paths[*].additionalOperations',
    '$.paths[*].additionalOperations[*]',
    '$.paths[*].additionalOperations.COPY.responses',
    '$.paths[*].additionalOperations[*].responses[*]',
  ]) {
    expect(await lines(additional, givenOn(given, false))).toEqual(expected);
  }
});

test('a rule of the user, resolved, reports what a $ref leads to at its definition', async () => {
  const shared = {
    openapi: '3.0.3',
    paths: { '/orders': { get: { responses: { 405: { $ref: '#/components/responses/No' } } } } },
    components: { responses: { No: { description: 'No' } } },
  };
  const expected = [
    'status-405-allow-header components.responses.No: 405 declares no Allow header; add headers.Allow',
  ];

  expect(await lines(shared)).toEqual(expected);
  expect(await lines(shared, givenOn('$.paths[*][*].responses', true))).toEqual(expected);
});
