import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { fixText, reasonsOf } from './fixText.ts';

/* What is not fixed stays as it is, to the byte, and the reason is told. */
const only = (...ids: readonly string[]): RulesetDefinition => ({
  extends: [[ruleset, 'off']],
  rules: Object.fromEntries(ids.map((id) => [id, true])),
});

async function refusal(text: string, definition: RulesetDefinition) {
  const fixed = await fixText(text, { contract: true, definition });
  expect(fixed.source.content).toBe(text);
  return reasonsOf(fixed);
}

const body = 'content: { a/b: {} }';
const operation = (responses: string, method = 'get') =>
  `openapi: 3.0.3\npaths:\n  /a:\n    ${method}:\n      responses:\n${responses}`;

test.each([
  [
    'an alias',
    `x-no: &no { description: No }\n${operation(`        '200': *no\n        '405': *no\n`)}`,
    'status-405-allow-header',
    'it is in an alias, *no',
  ],
  [
    'an anchor that has aliases',
    operation(`        '405': &no { description: No }\n        default: *no\n`),
    'status-405-allow-header',
    'it is in an anchor that has aliases, &no',
  ],
  [
    'a merge key',
    operation(
      `        '204': &a { description: No, ${body} }\n        '304': { <<: *a }\n        '200': {}\n`,
    ),
    'status-304-no-body',
    'content comes from a merge key',
  ],
  [
    'a body that holds what is used elsewhere',
    operation(
      `        '204': { description: No, content: &c { a/b: {} } }\n        '200': { content: *c }\n`,
      'put',
    ),
    'status-204-no-body',
    'it is in an anchor that has aliases, &c',
  ],
  [
    'a key that stands there twice',
    operation(`        '405': { description: a }\n        '405': { description: No }\n`),
    'status-405-allow-header',
    '405 stands there twice',
  ],
  [
    'another file',
    operation(`        '405': { $ref: 'missing.yaml#/No' }\n`),
    'status-405-allow-header',
    undefined,
  ],
  [
    'a response that a $ref leads to',
    `${operation(`        '200': {}\n        '422': {}\n`)}    put:\n      responses:\n        '400': { $ref: '#/paths/~1a/get/responses/422' }\n`,
    'status-code-listed',
    '#/paths/~1a/get/responses/422 refers to it',
  ],
  [
    'the last use of a shared definition',
    `${operation(
      `        '204': { content: { a/b: { schema: { $ref: '#/components/schemas/A' } } } }\n`,
      'put',
    )}components: { schemas: { A: {} } }\n`,
    'status-204-no-body',
    'nothing would use #/components/schemas/A any more',
  ],
])('%s', async (_, text, rule, reason) => {
  expect(await refusal(text, only(rule))).toEqual(reason === undefined ? {} : { [rule]: reason });
});

test('two definitions of one code that another one would become', async () => {
  const text = operation(`        '200': {}\n        '422': {}\n        '414': {}\n`);
  const { left, source } = await fixText(text, {
    contract: true,
    definition: only('status-code-listed'),
  });
  expect(source.content).toBe(text);
  expect(left.map(({ fix, message }) => [fix, message.split(';')[0]])).toEqual([
    [undefined, 'GET 422 is not in the policy'],
    [undefined, 'GET 414 is not in the policy'],
  ]);
});

test('the last success stays', async () => {
  const text = operation(`        '201': {}\n        '202': {}\n        '304': {}\n`);
  const { source } = await fixText(text, {
    contract: true,
    definition: only('status-code-method'),
  });
  expect(source.content).toBe(text);
});

describe('the rules of the ruleset that are of somebody else', () => {
  const describing: RulesetDefinition = {
    extends: [[ruleset, 'off']],
    rules: {
      'status-404-declared': true,
      'status-405-allow-header': true,
      'responses-have-content': {
        given: '$.paths[*][*].responses[?(@property >= "400")]',
        resolved: false,
        then: { field: 'content', function: truthy as never },
      },
    },
  };

  test('may find nothing that they did not find before', async () => {
    const text = operation(`        '405': { description: No }\n`).replace('/a:', '/a/{b}:');
    const fixed = await fixText(text, { contract: true, definition: describing });
    expect(fixed.source.content).toBe(
      text.replace('No }', 'No, headers: { Allow: { schema: { type: string } } } }'),
    );
    expect(reasonsOf(fixed)).toEqual({
      'status-404-declared': 'then responses-have-content finds: there is no value',
    });
  });

  test('those of spectral:oas among them', async () => {
    const definition = { extends: [oas, [ruleset, 'all']] } as RulesetDefinition;
    const text = `${operation(`        '200': { description: No }\n        '405': { description: No }\n`)}`;
    const { source } = await fixText(text, { definition });
    expect(source.content).toContain('headers: { Allow');
  });
});

function truthy(value: unknown) {
  return value ? [] : [{ message: 'there is no value' }];
}

test('what is added gets the header field that it needs', async () => {
  const text = `openapi: 3.0.3
security: [{ key: [] }]
paths:
  /a:
    get:
      responses:
        '200': { description: No }
`;
  const { refusals, source } = await fixText(text, {
    contract: true,
    definition: only('status-401-declared', 'status-401-www-authenticate-header'),
  });
  expect(source.content).toBe(`${text}        '401':
          description: Unauthorized
          headers:
            WWW-Authenticate:
              schema:
                type: string
`);
  expect(refusals.size).toBe(0);
});

test('a shared response is fixed where it is if all its users want that, else in a copy', async () => {
  const text = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200': { $ref: '#/components/responses/Both' }
    delete:
      responses:
        '204':
          $ref: '#/components/responses/Both'
    put:
      responses:
        '204': { $ref: '#/components/responses/Gone' }
components:
  responses:
    Both: { description: Both, content: { a/b: {} } }
    Gone: # for 204 alone
      description: Gone
      content:
        a/b: {}
`;
  const { source } = await fixText(text, { definition: only('status-204-no-body') });
  expect(source.content).toBe(
    text
      .replace(
        "204':\n          $ref: '#/components/responses/Both'",
        "204':\n          description: Both",
      )
      .replace('      content:\n        a/b: {}\n', ''),
  );
});

test('what an idle exemption leaves is taken out with it', async () => {
  const text = operation(
    `        '200': { description: No, content: { a/b: {} }, x-status-code-exempt: { status-200-body: No } }\n`,
  );
  const { source } = await fixText(text, {
    definition: only('status-200-body', 'status-code-exempt'),
  });
  expect(source.content).toBe(text.replace(', x-status-code-exempt: { status-200-body: No }', ''));
});
