import type { RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { Source } from '../../fix/source/Source.ts';
import { fixText, reasonsOf } from './fixText.ts';

/*
 * Of a member `__proto__` Spectral's parsers make a prototype, and hand what stands behind it in the
 * text to that. What is put in stands before it, and nothing is lost that is not read.
 */
const only = (rule: string): RulesetDefinition => ({
  extends: [[ruleset, 'off']],
  rules: { [rule]: true },
});

async function fix(text: string, rule: string): Promise<readonly [string, string | undefined]> {
  const fixed = await fixText(text, { contract: true, definition: only(rule) });
  return [fixed.source.content, reasonsOf(fixed)[rule]];
}

const json = (responses: string, more = '') =>
  `{"openapi":"3.0.3","paths":{"/a":{"put":{"responses":{${responses}}}}}${more}}\n`;
const yaml = (responses: string, more = '') =>
  `openapi: 3.0.3
paths:
  /a:
    put:
      responses:
${responses.replace(/^/gm, '        ')}
${more}`;

const retryAfter = 'status-429-retry-after-header';
const allow = 'status-405-allow-header';

test.each([
  [
    'JSON',
    retryAfter,
    json('"429":{"description":"a","headers":{"X":{},"__proto__":{"schema":{}}}}'),
    json(
      '"429":{"description":"a","headers":{"X":{},"Retry-After":{"schema":{"type":"string"}},"__proto__":{"schema":{}}}}',
    ),
  ],
  [
    'YAML',
    retryAfter,
    yaml(`'429':
  description: a
  headers:
    X: {}
    __proto__: { schema: {} }`),
    yaml(`'429':
  description: a
  headers:
    X: {}
    Retry-After: { schema: { type: string } }
    __proto__: { schema: {} }`),
  ],
  [
    'JSON, where it is the first member',
    allow,
    json('"405":{"__proto__":{"a":1},"description":"No"}'),
    json(
      '"405":{"headers":{"Allow":{"schema":{"type":"string"}}},"__proto__":{"a":1},"description":"No"}',
    ),
  ],
  [
    'YAML, where it is the only member',
    allow,
    yaml(`'405':
  __proto__: { a: 1 }`),
    yaml(`'405':
  headers:
    Allow:
      schema:
        type: string
  __proto__: { a: 1 }`),
  ],
  [
    'JSON, where nothing else that is read is left',
    'status-204-no-body',
    json('"204":{"content":{"a/b":{}},"__proto__":{},"description":"No"}'),
    json('"204":{"__proto__":{},"description":"No"}'),
  ],
  [
    'YAML, where nothing else that is read is left',
    'status-204-no-body',
    yaml(`'204':
  content: { a/b: {} }
  __proto__: {}
  description: No`),
    yaml(`'204':
  __proto__: {}
  description: No`),
  ],
])('in %s', async (_, rule, before, after) => {
  expect(await fix(before, rule)).toEqual([after, undefined]);
  expect(await fix(after, rule)).toEqual([after, undefined]);
});

const hidden = (key: string) => `${key} is behind a member __proto__, which hides it from Spectral`;
const lost = 'it would lose a member __proto__, which Spectral does not read';

test.each([
  [
    'what is there, but not read',
    allow,
    '"405": { "description": "No", "headers": { "__proto__": {}, "Allow": {} } }',
    '',
    hidden('Allow'),
  ],
  [
    'a name that is taken, though it is not read',
    'status-code-listed',
    '"422": { "description": "a" }, "__proto__": {}, "400": { "description": "a" }',
    '',
    hidden('400'),
  ],
  [
    'a copy that would lack something',
    'status-204-no-body',
    '"200": { "$ref": "#/components/responses/A" }, "204": { "$ref": "#/components/responses/A" }',
    '"components": { "responses": { "A": { "content": { "a/b": { "__proto__": { "x": 1 } } } } } }',
    lost,
  ],
  [
    'a value in whose place another would be',
    'status-429-no-store',
    '"429": { "headers": { "Cache-Control": { "schema": { "enum": ["private"] }, "__proto__": {}, "description": "a" } } }',
    '',
    lost,
  ],
  [
    'a place that a $ref leads to, though it is not read',
    'status-code-listed',
    '"422": { "description": "a" }, "__proto__": { "$ref": "#/paths/~1a/put/responses/422" }',
    '',
    '#/paths/~1a/put/responses/422 refers to it',
  ],
])('refused: %s', async (_, rule, responses, more, reason) => {
  const texts = [
    json(responses, more === '' ? '' : `,${more}`),
    yaml(`{ ${responses} }`, more === '' ? '' : `${more}\n`),
  ];
  for (const text of texts) expect(await fix(text, rule)).toEqual([text, reason]);
});

test('a document of which Spectral makes what cannot be read is none that can be mended', () => {
  const untold = '__proto__: { __proto__: null }';
  const texts = [yaml(untold), yaml(`'405': { headers: { X: [&a { ${untold} }, *a] } }`)];
  expect(texts.map((text) => new Source(text).error)).toEqual(
    texts.map(() => 'what stands at __proto__ cannot be read'),
  );
  expect(new Source(yaml('__proto__: { a: &a { b: 1 }, c: *a }')).error).toBeUndefined();
});
