import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { type CheckFinding, type CheckOptions, check } from '../check.ts';
import ruleset from '../ruleset.ts';
import { everyRule, lint } from './lint.ts';

const root = join(__dirname, '..');
const fixtures = readdirSync(join(root, '__tests__/fixtures'));
const documents = [
  'examples/web-shop.yaml',
  ...fixtures.map((file) => `__tests__/fixtures/${file}`),
];

const severities = { error: 'error', warn: 'warning', info: 'information', hint: 'hint' };

function line({ rule, severity, path, message }: CheckFinding): string {
  return [severities[severity], rule, path.join('.'), message].join(' ');
}

test.each(documents)('%s: the findings are those of Spectral', async (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const own = (await lint(text, { ruleset: everyRule })).filter(({ rule }) =>
    Object.hasOwn(ruleset, rule),
  );
  const expected = own.map(({ severity, rule, path, message }) =>
    [severity, rule, path, message].join(' '),
  );
  const found = check(Yaml.parse(text).data, { rules: 'all' });
  expect(found.map(line).sort()).toEqual(expected.sort());
  expect(found.length > 0).toBe(!file.includes('webhooks'));
});

const document = {
  openapi: '3.1.0',
  paths: {
    '/orders': {
      put: { responses: { 202: {}, 405: {}, 503: {}, '4XX': {} } },
      post: { responses: { 201: {}, 422: {} } },
    },
  },
};

function found(options?: CheckOptions): string[] {
  return check(document, options).map(({ rule, severity }) => `${rule} ${severity}`);
}

const recommended = [
  'status-code-listed warn',
  'status-code-method warn',
  'status-201-location-header info',
  'status-405-allow-header error',
];

test('findings come by rule, in the order of the ruleset', () => {
  expect(found()).toEqual(recommended);
  expect(check(document)[1]).toEqual({
    rule: 'status-code-method',
    severity: 'warn',
    message: expect.stringMatching(/^PUT 202 is not in the policy; /),
    path: ['paths', '/orders', 'put', 'responses', '202'],
  });
});

describe('rules', () => {
  test('recommended is what it is without', () => {
    expect(found({ rules: 'recommended' })).toEqual(recommended);
  });

  test('all turns on what is off', () => {
    expect(found({ rules: 'all' })).toEqual(
      expect.arrayContaining([
        ...recommended,
        'status-code-explicit hint',
        'status-503-retry-after-header hint',
      ]),
    );
  });

  test('single rules get a level, are turned on with their own, or off', () => {
    const rules = {
      'status-code-listed': 'error',
      'status-code-method': 'off',
      'status-201-location-header': false,
      'status-405-allow-header': true,
      'status-code-explicit': true,
      'status-503-retry-after-header': 'warn',
    } as const;
    expect(found({ rules })).toEqual([
      'status-code-listed error',
      'status-code-explicit hint',
      'status-405-allow-header error',
      'status-503-retry-after-header warn',
    ]);
  });
});

test('policy is what createRuleset takes; rules that it makes are there to be turned off', () => {
  const policy = {
    allow: { '422': ['POST'] },
    forbid: { '201': ['POST'] },
    headers: { '405': { Allow: 'info', 'Retry-After': 'warn' } },
  } as const;
  const expected = [
    'status-code-method warn',
    'status-code-method warn',
    'status-405-allow-header info',
  ];
  expect(found({ policy })).toEqual([...expected, 'status-405-retry-after-header warn']);
  expect(found({ policy, rules: { 'status-405-retry-after-header': 'off' } })).toEqual(expected);
});

test('an exemption silences, and is reported when it is idle, also of a rule that the policy makes', () => {
  const exempt = {
    'status-405-allow-header': 'The gateway adds it',
    'status-202-retry-after-header': 'Nobody polls',
    'status-204-no-body': 'It never had one',
  };
  const put = { 'x-status-code-exempt': exempt, responses: { 202: {}, 405: {} } };
  const policy = {
    allow: { 202: ['PUT'] },
    headers: { 202: { 'Retry-After': 'warn' } },
  } as const;
  const findings = check({ openapi: '3.1.0', paths: { '/orders': { put } } }, { policy });
  expect(findings).toEqual([
    {
      rule: 'status-code-exempt',
      severity: 'warn',
      message: 'status-204-no-body finds nothing here; remove the exemption',
      path: ['paths', '/orders', 'put', 'x-status-code-exempt', 'status-204-no-body'],
    },
  ]);
});

test('what many use is reported once, where it is', () => {
  const use = { responses: { 405: { $ref: '#/components/responses/No' } } };
  const shared = {
    openapi: '3.0.4',
    paths: { '/a': { get: use, put: use }, '/b': { get: use } },
    components: { responses: { No: { description: 'No' } } },
  };
  expect(check(shared).map(({ path }) => path.join('.'))).toEqual(['components.responses.No']);
});

describe('what is in other files', () => {
  const no = { description: 'No' };
  const files = {
    openapi: '3.1.0',
    paths: {
      '/a': { $ref: 'a.yaml' },
      '/b': { get: { responses: { 405: { $ref: 'b.yaml#/No' } } } },
      '/c': { get: { responses: { 405: { $ref: './openapi.yaml#/components/responses/No' } } } },
    },
    components: { responses: { No: no } },
  };
  const places = (options?: CheckOptions) =>
    check(files, options).map(({ path }) => path.join('.'));

  test('is left alone without the resolved document', () => {
    expect(places()).toEqual([]);
  });

  test('is reported where the document refers to it', () => {
    const paths = {
      ...files.paths,
      '/a': { put: { responses: { 405: no } } },
      '/b': { get: { responses: { 405: no } } },
    };
    expect(places({ resolved: { ...files, paths } })).toEqual([
      'paths./a',
      'paths./b.get.responses.405',
    ]);
  });

  test.each(['openapi.yaml', '/specs/openapi.yaml', 'C:\\specs\\openapi.yaml'])(
    'a document may refer to itself by its name, %s',
    (source) => {
      expect(places({ source })).toEqual(['components.responses.No']);
    },
  );
});

test.each<[unknown, string]>([
  [null, 'accepts only an object with resolved, source, policy, rules'],
  ['all', 'accepts only an object with resolved, source, policy, rules'],
  [{ rule: 'all' }, 'rule: no option; use resolved, source, policy, rules'],
  [{ source: 5 }, 'source accepts only the name of a file'],
  [
    { policy: null },
    'policy: accepts only an object with policy, allow, forbid, levels, headers, deprecated, revision',
  ],
  [
    { policy: { allow: { 42: 'all' } } },
    'policy: allow 42: no status code; use one from 100 to 599, or a range such as 5XX',
  ],
  [
    { policy: { revision: '2020' } },
    'policy: revision "2020": not known; use 2023-10-05, 2025-06-16',
  ],
  [{ rules: 'some' }, 'rules accepts only recommended, all, or levels by rule id'],
  [{ rules: ['all'] }, 'rules accepts only recommended, all, or levels by rule id'],
  [
    { rules: { 'status-418': true } },
    'rules status-418: no rule; use an id such as status-code-listed',
  ],
  [
    { rules: { 'status-204-no-body': 'warning' } },
    'rules status-204-no-body: "warning" is no level; use error, warn, info, hint, off, true, false',
  ],
  [Promise.resolve({}), 'accepts only an object with resolved, source, policy, rules'],
  [new Map(), 'accepts only an object with resolved, source, policy, rules'],
  [{ rules: Promise.resolve('all') }, 'rules: an instance of Promise is no plain data; await it'],
  [
    { rules: { 'status-204-no-body': 1n } },
    'rules status-204-no-body: a BigInt is no plain data; use objects, lists, texts, true and false',
  ],
  [
    { policy: { allow: new Map() } },
    'policy: allow: an instance of Map is no plain data; use objects, lists, texts, true and false',
  ],
])('%p is refused', (options, message) => {
  expect(() => check(document, options as CheckOptions)).toThrow(new Error(`check: ${message}`));
});

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a string', 'openapi: 3.1.0'],
  ['a number', 3.1],
  ['an array', [document]],
  ['an empty object', {}],
  ['no version', { paths: document.paths }],
  ['another version', { ...document, openapi: '4.0.0' }],
  ['a version that is no text', { ...document, openapi: { toString: 3 } }],
  ['AsyncAPI', { ...document, openapi: undefined, asyncapi: '3.0.0' }],
  ['Swagger 1.2', { swagger: '1.2', paths: document.paths }],
  ['no paths', { openapi: '3.1.0' }],
  ['paths that are none', { openapi: '3.1.0', paths: [null, 'a'] }],
])('%s has no findings', (_, hostile) => {
  expect(check(hostile, { rules: 'all' })).toEqual([]);
});

test('a document that holds itself is read to an end', () => {
  const loop: Record<string, unknown> = { openapi: '3.1.0' };
  Object.assign(loop, { paths: loop, get: loop, responses: loop });
  expect(check(loop, { rules: 'all' }).map(({ rule }) => rule)).toContain('status-code-listed');
});

test('what is deprecated can be skipped, and an exemption there is not idle', () => {
  const responses = { 405: { description: 'No' }, 422: { description: 'No' } };
  const exempt = { 'x-status-code-exempt': { 'status-code-listed': 'Clients branch on it' } };
  const paths = { '/orders': { put: { deprecated: true, ...exempt, responses } } };
  const document = { openapi: '3.1.0', paths };
  expect(check(document, { policy: { deprecated: 'skip' } })).toEqual([]);
  expect(check(document)).toMatchObject([{ rule: 'status-405-allow-header' }]);
});

test('options are read once; what cannot be read is refused', () => {
  let reads = 0;
  const options = {
    get source() {
      reads += 1;
      return reads === 1 ? 'openapi.yaml' : 5;
    },
  };
  expect(check(document, options as CheckOptions)).toEqual(check(document));
  expect(reads).toBe(1);
  const broken = {
    get policy(): never {
      throw new Error('broken');
    },
  };
  expect(() => check(document, broken)).toThrow(
    'check: accepts only an object with resolved, source, policy, rules',
  );
});
