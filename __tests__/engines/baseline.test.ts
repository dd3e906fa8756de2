import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import fromText, {
  type BaselineDocuments,
  type BaselineOptions,
} from '../../engines/spectral/baseline.ts';
import ruleset from '../../engines/spectral/ruleset.ts';
import { responseHeader } from '../../functions/responseHeader.ts';
import { orders } from '../orders.ts';

type Entries = Readonly<Record<string, readonly string[]>>;

const method = 'status-code-method PUT /orders 202';
const allow = 'status-405-allow-header PUT /orders 405';
const both = { 'openapi.yaml': [method, allow] };

interface Setting {
  readonly text?: string;
  readonly source?: string | undefined;
  readonly options?: BaselineOptions;
  readonly changes?: object;
}

function baseline(documents: Entries, options?: BaselineOptions) {
  const texts = Object.entries(documents).map(([name, entries]) => [name, entries.join('\n')]);
  return fromText(Object.fromEntries(texts), options);
}

/** What is found under a baseline, each with its message where it is of the baseline. */
async function found(documents: Entries, setting: Setting = {}): Promise<string[]> {
  const { text = orders, options, changes = {} } = setting;
  const source = 'source' in setting ? setting.source : '/api/openapi.yaml';
  const definition = { extends: [ruleset, baseline(documents, options)], ...changes };
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(definition, { source: '/api/.spectral.yaml' }));
  const results = await spectral.run(new Document(text, Yaml, source));
  return results.map(({ code, message }) =>
    code === 'status-code-baseline' ? `${code}: ${message}` : String(code),
  );
}

const idle = (entry: string) =>
  `status-code-baseline: ${entry} finds nothing; take it out of the baseline`;

test('what is in the baseline is not reported, the rest is', async () => {
  expect(await found(both)).toEqual([]);
  expect(await found({ 'openapi.yaml': [method] })).toEqual(['status-405-allow-header']);
});

test('an entry that finds nothing is reported, unless the baseline is no ratchet', async () => {
  const entry = 'status-code-listed PUT /orders 422';
  const documents = { 'openapi.yaml': [method, allow, entry] };
  expect(await found(documents)).toEqual([idle(entry)]);
  expect(await found(documents, { options: { ratchet: false } })).toEqual([]);
});

test('it may be extended before the ruleset', async () => {
  const changes = { extends: [baseline(both), ruleset] };
  expect(await found({}, { changes })).toEqual([]);
});

test('of a rule that is off nothing is said, of one that there is not it is', async () => {
  const changes = { rules: { 'status-code-method': 'off' } };
  expect(await found(both, { changes })).toEqual([]);
  const gone = 'status-418-teapot PUT /orders 418';
  expect(await found({ 'openapi.yaml': [method, allow, gone] })).toEqual([
    `status-code-baseline: ${gone} is of no rule here; take it out of the baseline`,
  ]);
});

test('what is exempt needs no entry', async () => {
  const exempt =
    "        '405': { description: No, x-status-code-exempt: { status-405-allow-header: R } }";
  const text = orders.replace(/^ +'405'.+$/m, exempt);
  expect(await found({ 'openapi.yaml': [method] }, { text })).toEqual([]);
  expect(await found(both, { text })).toEqual([idle(allow)]);
});

test('what an override turns off is found all the same', async () => {
  const override = (files: string, rules: object) => ({ overrides: [{ files: [files], rules }] });
  const byPointer = override('openapi.yaml#/paths/~1orders/put/responses/405', {
    'status-405-allow-header': 'off',
  });
  expect(await found(both, { changes: byPointer })).toEqual([]);
  const offForFile = override('*.yaml', { 'status-code-baseline': 'off' });
  expect(await found(both, { changes: offForFile })).toEqual([
    'status-code-method',
    'status-405-allow-header',
  ]);
});

describe.each([true, false])("rules of a user's own, resolved: %s", (resolved) => {
  const then = {
    function: responseHeader,
    functionOptions: { statusCode: '405', header: 'X-Reason' },
  };
  const own = { rules: { 'reason-header': { given: '$.paths', resolved, then } } };
  const entry = 'reason-header PUT /orders 405';
  const documents = { 'openapi.yaml': [...both['openapi.yaml'], entry] };

  test.each([
    ['before', [own, ruleset, baseline(documents)]],
    ['after', [ruleset, baseline(documents), own]],
  ])('extended %s the baseline', async (_, extended) => {
    expect(await found({}, { changes: { extends: extended } })).toEqual([]);
  });

  test('the rule under an idle entry', async () => {
    const without = {
      ...own,
      rules: { 'reason-header': { ...own.rules['reason-header'], given: '$.paths[*]' } },
    };
    const text = orders.replace('/orders', '/others');
    const changes = { extends: [without, ruleset, baseline({ 'openapi.yaml': [entry] })] };
    expect(await found({}, { changes, text })).toContain(idle(entry));
  });
});

test('a finding about the whole document', async () => {
  const text = orders.replace("'405'", "'401'");
  const changes = { rules: { 'status-401-secured-operation': true } };
  const documents = { 'openapi.yaml': [method, 'status-401-secured-operation #'] };
  expect(await found(documents, { text, changes })).toEqual([]);
  expect(await found(documents, { changes })).toEqual([
    idle('status-401-secured-operation #'),
    'status-405-allow-header',
  ]);
});

describe('which document is linted', () => {
  const two = { 'openapi.yaml': [method, allow], 'v2/openapi.yaml': [method] };

  test.each([
    ['/anywhere/openapi.yaml', []],
    ['C:\\anywhere\\openapi.yaml', []],
    ['openapi.yaml', []],
    ['/anywhere/v2/openapi.yaml', ['status-405-allow-header']],
    ['/anywhere/other.yaml', ['status-code-method', 'status-405-allow-header']],
    ['/anywhere/my-openapi.yaml', ['status-code-method', 'status-405-allow-header']],
  ])('%s', async (source, expected) => {
    expect(await found(two, { source })).toEqual(expected);
  });

  test('a document above the folder of the baseline', async () => {
    expect(await found({ '../api/openapi.yaml': [method, allow] })).toEqual([]);
  });

  test.each([undefined, '', '<STDIN>'])(
    'without a name (%j) it is the only one',
    async (source) => {
      expect(await found(both, { source })).toEqual([]);
      expect(await found(two, { source })).toEqual([
        'status-code-baseline: the baseline has several documents, this one has no name; give one, as by --stdin-filepath',
        'status-code-method',
        'status-405-allow-header',
      ]);
    },
  );

  test('entries of another document are not idle', async () => {
    const other = ['status-405-allow-header GET /items 405'];
    expect(await found({ ...both, 'items.yaml': other })).toEqual([]);
  });
});

const noEntry = (entry: string) =>
  `openapi.yaml: "${entry}" is no entry; use one such as "status-405-allow-header PUT /orders/{} 405"`;

test.each<[unknown, string]>([
  [undefined, 'no documents; map the path of each to its entries'],
  [['openapi.yaml'], 'no documents; map the path of each to its entries'],
  [{ 'openapi.yaml': [method] }, 'openapi.yaml: no text of entries, one a line'],
  [{ 'openapi.yaml': null }, 'openapi.yaml: no text of entries, one a line'],
  [
    { 'openapi.yaml': `405\n${method}\nstatus-405-allow-header\n${method} twice\n` },
    ['405', 'status-405-allow-header', `${method} twice`].map(noEntry).join('; '),
  ],
  [
    { 'openapi.yaml': `<<<<<<< HEAD\n${method}\n=======\n>>>>>>> other\n` },
    'openapi.yaml: half merged; solve the conflicts',
  ],
  [
    { 'openapi.yaml': '1\n2\n3\n4\n5', b: 0 },
    `${['1', '2', '3', '4', '5'].map(noEntry).join('; ')}; 1 more`,
  ],
])('a wrong baseline, %j, is refused', (documents, message) => {
  expect(() => fromText(documents as BaselineDocuments)).toThrow(new Error(`baseline: ${message}`));
});

test.each([
  'status-405-allow-header PUT /orders',
  'status-405-allow-header put /orders 405',
  'status-405-allow-header PUT /orders/ 405',
  'status-405-allow-header components/responses/No',
])('an entry that fits nothing, %s, is reported', async (entry) => {
  expect(await found({ 'openapi.yaml': [method, entry] })).toEqual([
    idle(entry),
    'status-405-allow-header',
  ]);
});

test('keys that would break an entry are escaped', async () => {
  const text = JSON.stringify({
    openapi: '3.2.0',
    paths: {
      '/a b': { get: { responses: { '': {}, ' 7\n': {} } } },
      '/`${b}\\': { get: { responses: { '422': {} } } },
      '/c': { additionalOperations: { 'A B': { responses: { '422': {} } } } },
    },
  });
  const entries = [
    'status-code-listed GET /a%20b ""',
    'status-code-listed GET /a%20b %207%a',
    'status-code-listed GET /%60%24{}%5c 422',
    'status-code-listed A%20B /c 422',
  ];
  expect(await found({ 'openapi.yaml': entries }, { text })).toEqual([]);
});
