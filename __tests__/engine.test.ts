import {
  Document,
  Ruleset,
  type RulesetDefinition,
  type RulesetFunctionContext,
  Spectral,
} from '@stoplight/spectral-core';
import * as Parsers from '@stoplight/spectral-parsers';

/* What this project leans on in Spectral and Spectral does not promise. */

const document = {
  openapi: '3.1.0',
  paths: {
    '/a~1b': { get: { responses: { '404': { $ref: '#/components/responses/NotFound' } } } },
    '/circle': { $ref: '#/paths/~1circle' },
    '/item': { $ref: '#/components/pathItems/Item', post: { responses: {} } },
  },
  components: {
    responses: { NotFound: { description: 'none' } },
    pathItems: { Item: { get: { responses: { '200': { description: 'ok' } } } } },
  },
};

async function run(rule: object) {
  const spectral = new Spectral();
  const rules = { probe: { given: '$.paths', ...rule } };
  spectral.setRuleset({ rules } as unknown as RulesetDefinition);
  const text = JSON.stringify(document);
  const results = await spectral.run(new Document(text, Parsers.Json, '/openapi.json'));
  return results
    .filter(({ code }) => code === 'probe')
    .map(({ path, message }) => ({ path: path.join('.'), message }));
}

const notFound = ['paths', '/a~01b', 'get', 'responses', '404'];
const found = (message: string, path: string[] = notFound) => [{ message, path }];

test('a function is called once for `$.paths`, with that path', async () => {
  const calls: unknown[] = [];
  const probe = (_given: unknown, _options: unknown, { path }: RulesetFunctionContext) => {
    calls.push([...path]);
  };
  await run({ resolved: false, then: { function: probe } });
  expect(calls).toEqual([['paths']]);
});

test("without message '{{error}}' the description replaces the message", async () => {
  const then = { function: () => found('of the function') };
  expect(await run({ resolved: false, description: 'of the rule', then })).toMatchObject([
    { message: 'of the rule' },
  ]);
  expect(await run({ resolved: false, message: '{{error}}', then })).toMatchObject([
    { message: 'of the function' },
  ]);
});

test('braces in a message are interpolated', async () => {
  const then = { function: () => found('{{value}} { {value}}') };
  expect(await run({ resolved: false, message: '{{error}}', then })).toMatchObject([
    { message: '[object Object] { {value}}' },
  ]);
});

test('`~0` and `~1` in a path are decoded, and a path is cut to what the document has', async () => {
  const then = { function: () => found('here', [...notFound, 'content']) };
  expect(await run({ resolved: false, then })).toMatchObject([
    { path: 'paths./a~1b.get.responses.404' },
  ]);
  const unescaped = { function: () => found('here', ['paths', '/a~1b', 'get']) };
  expect(await run({ resolved: false, then: unescaped })).toMatchObject([{ path: 'paths' }]);
});

test('`resolved: true` moves a finding to the component, `resolved: false` leaves it', async () => {
  const then = { function: () => found('here') };
  expect(await run({ resolved: true, then })).toMatchObject([
    { path: 'components.responses.NotFound' },
  ]);
  expect(await run({ resolved: false, then })).toMatchObject([
    { path: 'paths./a~1b.get.responses.404' },
  ]);
});

test('findings equal in path and message fold into one', async () => {
  const then = { function: () => [...found('same'), ...found('same'), ...found('other')] };
  expect(await run({ resolved: false, message: '{{error}}', then })).toHaveLength(2);
});

test('a function that throws or returns null ends the run', async () => {
  const thrower = () => {
    throw new Error('thrown');
  };
  await expect(run({ then: { function: thrower } })).rejects.toThrow();
  const nothing = (() => null) as unknown as () => undefined;
  await expect(run({ then: { function: nothing } })).rejects.toThrow();
});

test('at run time the inventory has `resolved`: `$ref`s replaced, their siblings gone, circles left', async () => {
  let resolved: unknown;
  const probe = (_given: unknown, _options: unknown, context: RulesetFunctionContext) => {
    resolved = (context.documentInventory as unknown as { resolved: unknown }).resolved;
  };
  await run({ resolved: false, then: { function: probe } });
  expect(resolved).toMatchObject({
    paths: {
      '/a~1b': { get: { responses: { '404': { description: 'none' } } } },
      '/circle': { $ref: '#/paths/~1circle' },
      '/item': document.components.pathItems.Item,
    },
  });
  expect(resolved).not.toHaveProperty(['paths', '/item', 'post']);
});

test('at run time a rule has its name, and a promise goes on when all functions have run', async () => {
  const calls: string[] = [];
  const waiting = async (_given: unknown, _options: unknown, { rule }: RulesetFunctionContext) => {
    await Promise.resolve();
    calls.push((rule as unknown as { name: string }).name);
  };
  const spectral = new Spectral();
  const direct = () => void calls.push('direct');
  spectral.setRuleset({
    rules: {
      first: { given: '$.paths', resolved: false, then: { function: waiting } },
      second: { given: '$.paths', resolved: false, then: { function: direct } },
    },
  } as unknown as RulesetDefinition);
  await spectral.run(new Document(JSON.stringify(document), Parsers.Json));
  expect(calls).toEqual(['direct', 'first']);
});

test('all rules that are resolved run before those that are not, whatever their order and path', async () => {
  const calls: string[] = [];
  const probe = (name: string) => () => void calls.push(name);
  const spectral = new Spectral();
  spectral.setRuleset({
    rules: {
      plain: { given: '$.paths', resolved: false, then: { function: probe('unresolved') } },
      walked: { given: '$..responses', resolved: false, then: { function: probe('unresolved') } },
      whole: { given: '$', then: { function: probe('resolved') } },
      searched: { given: '$..pathItems', then: { function: probe('resolved') } },
    },
  } as unknown as RulesetDefinition);
  await spectral.run(new Document(JSON.stringify(document), Parsers.Json));
  const first = calls.indexOf('unresolved');
  expect(calls.slice(0, first)).toEqual(['resolved', 'resolved']);
  expect(new Set(calls.slice(first))).toEqual(new Set(['unresolved']));
});

test('a rule that redefines another keeps its message, level and `resolved`', async () => {
  const spectral = new Spectral();
  const then = { function: () => found('here') };
  const base = { given: '$', resolved: false, severity: 'error', message: 'base: {{error}}', then };
  spectral.setRuleset({
    extends: [{ rules: { probe: base } }],
    rules: { probe: { given: '$.paths', then } },
  } as unknown as RulesetDefinition);
  const text = JSON.stringify(document);
  const results = await spectral.run(new Document(text, Parsers.Json, '/openapi.json'));
  expect(results.filter(({ code }) => code === 'probe')).toMatchObject([
    { message: 'base: here', severity: 0, path: ['paths', '/a~1b', 'get', 'responses', '404'] },
  ]);
});

/** The order in which functions are called, each rule given as `[name, given, resolved]`. */
async function callsOf(...rules: readonly [string, string, boolean][]): Promise<string[]> {
  const calls: string[] = [];
  const definitions = rules.map(([name, given, resolved]) => [
    name,
    { given, resolved, then: { function: () => void calls.push(name) } },
  ]);
  const spectral = new Spectral();
  spectral.setRuleset({ rules: Object.fromEntries(definitions) });
  await spectral.run(new Document(JSON.stringify(document), Parsers.Json));
  return calls;
}

test('a rule on the resolved document is called before those that are not, wherever they stand', async () => {
  const calls = await callsOf(
    ['paths', '$.paths', false],
    ['all', '$..responses', false],
    ['root', '$', false],
    ['resolved', '$', true],
  );
  expect(calls[0]).toBe('resolved');
});

// So a user's rule on the resolved document waits for the baseline.
test('on one of the two documents, `$` is not called first', async () => {
  expect(await callsOf(['paths', '$.paths', true], ['root', '$', true])).toEqual(['paths', 'root']);
});

test('a ruleset that another extends has no source, and its overrides do not count', async () => {
  const sources: unknown[] = [];
  const probe = (_given: unknown, _options: unknown, { rule }: RulesetFunctionContext) => {
    sources.push((rule as unknown as { owner: { source: unknown } }).owner.source);
  };
  const base = {
    overrides: [{ files: ['*'], rules: { probe: 'off' } }],
    rules: { probe: { given: '$', then: { function: probe } } },
  };
  const definition = { extends: [base] } as unknown as RulesetDefinition;
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(definition, { source: '/.spectral.yaml' }));
  await spectral.run(new Document(JSON.stringify(document), Parsers.Json, '/openapi.json'));
  expect(sources).toEqual([null]);
});
