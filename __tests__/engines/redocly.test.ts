import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, type Outcome, redoclyRuns } from '../consumer.ts';
import { findings as readmeFindings, openapi as webShop } from '../everywhere/example.ts';
import { orders } from '../orders.ts';

/* The real CLI of Redocly with the packed plugin, against the real CLI of Spectral with the ruleset. */
// It does not start on the oldest Node that the rules run on; there is nothing to test there.
const onRedocly = redoclyRuns ? describe : describe.skip;

interface Problem {
  readonly ruleId: string;
  readonly severity: 'error' | 'warn';
  readonly message: string;
  readonly suggest: readonly string[];
  readonly reference?: string;
  readonly location: readonly [
    {
      readonly source: { readonly ref: string };
      readonly pointer: string;
      readonly start: { readonly line: number };
    },
  ];
}

interface Result {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly source: string;
  readonly range: { readonly start: { readonly line: number } };
}

const all = `plugins: [spectral-status-codes/redocly]
extends: [status-codes/all]
`;
const recommended = all.replace('/all', '/recommended');

/** The problems that Redocly prints as JSON, an object for each document, one after another. */
function problemsIn({ stdout, stderr }: Outcome): Problem[] {
  const objects = stdout.replace(/^\}\s*\{$/gm, '},{');
  if (objects.trim() === '') throw new Error(stderr);
  return (JSON.parse(`[${objects}]`) as { problems: Problem[] }[]).flatMap(
    ({ problems }) => problems,
  );
}

/** What Redocly finds in a project's documents, `openapi.yaml` unless others are named. */
async function problemsOf(
  files: Readonly<Record<string, string>>,
  documents: readonly string[] = ['openapi.yaml'],
): Promise<Problem[]> {
  const project = new Consumer({ 'redocly.yaml': recommended, ...files });
  const options = ['--format', 'json', '--max-problems', '1000'];
  return problemsIn(await project.redocly('lint', ...documents, ...options));
}

/** Each finding on one line, as both engines have it: file, line, rule, pointer, message. */
function lineOf({ ruleId, message, location: [{ source, pointer, start }] }: Problem): string {
  const rule = ruleId.replace('status-codes/', '');
  return [source.ref, start.line, rule, pointer, message].join(' ');
}

/** The same of what Spectral finds in a project. */
async function spectralLines(project: Consumer, documents: readonly string[]): Promise<string[]> {
  const { stdout } = await project.spectral('lint', ...documents, '--format', 'json');
  return (JSON.parse(stdout) as Result[])
    .filter(({ code }) => code.startsWith('status-'))
    .map(({ code, message, path, source, range }) => {
      const file = source.replace(`${project.folder}/`, '');
      const keys = path.map((key) =>
        key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25'),
      );
      return [file, range.start.line + 1, code, `#/${keys.join('/')}`, message].join(' ');
    });
}

/** Lints documents with both, all rules on, and gives how many findings they agree in. */
async function compare(files: Readonly<Record<string, string>>, documents: readonly string[]) {
  const project = new Consumer({ ...files, '.spectral.yaml': extendsAll });
  const found = (await problemsOf({ ...files, 'redocly.yaml': all }, documents)).map(lineOf);
  expect(found.sort()).toEqual((await spectralLines(project, documents)).sort());
  return found.length;
}

const extendsAll = 'extends: [[spectral-status-codes, all]]';

const multiFile: Readonly<Record<string, string>> = {
  'specs/openapi.yaml': `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders: { $ref: paths/orders.yaml }
  /orders/{id}:
    get:
      parameters: [{ $ref: 'common/parameters.yaml#/Match' }]
      responses:
        '304': { $ref: 'common/responses.yaml#/NotModified' }
        '405': { $ref: '#/components/responses/Shared' }
        '429': { $ref: './openapi.yaml#/components/responses/Later' }
  /broken: { $ref: paths/none.yaml }
  /circle:
    get: { $ref: 'paths/circle.yaml#/a' }
    put: { responses: { '204': { $ref: 'common/responses.yaml#/Nowhere' } } }
components:
  responses:
    Shared: { $ref: 'common/responses.yaml#/NoMethod' }
    Later: { description: Later }
`,
  'specs/paths/orders.yaml': `put:
  responses:
    '202': { description: Later }
    '405': { $ref: '../common/responses.yaml#/NoMethod' }
    '410': { $ref: '../openapi.yaml#/components/responses/Shared' }
    '429': { $ref: '../common/responses.yaml#/Later' }
`,
  'specs/paths/circle.yaml': `a:
  responses:
    '200':
      description: A tree
      content: { application/json: { schema: { $ref: '#/tree' } } }
    '204': { description: None, content: { application/json: { schema: { $ref: '#/tree' } } } }
tree: { type: object, properties: { children: { type: array, items: { $ref: '#/tree' } } } }
`,
  'specs/common/parameters.yaml': `Match: { name: If-Match, in: header, schema: { type: string } }
`,
  'specs/common/responses.yaml': `NoMethod: { description: No }
NotModified: { description: Same, content: { text/plain: {} } }
Later:
  description: Later
  headers: { Cache-Control: { $ref: '#/Cached' } }
Cached: { schema: { type: string, enum: [private] } }
`,
};

const strangeKeys = `openapi: 3.2.0
info: { title: Orders, version: '1' }
paths:
  /a~1b%20c:
    get: { responses: { '~0': { description: No }, '405': { description: No } } }
    query: { responses: { '422': { description: No } } }
    additionalOperations:
      COPY: { responses: { 405: { description: No } } }
`;

onRedocly('the findings are those of Spectral, at the same lines', () => {
  test('in the example', async () => {
    expect(await compare({ 'openapi.yaml': webShop }, ['openapi.yaml'])).toBeGreaterThan(
      readmeFindings.length,
    );
  });

  test('in every fixture, several documents in one run', async () => {
    const folder = join(__dirname, '../fixtures');
    const names = readdirSync(folder);
    const texts = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(await compare(Object.fromEntries(texts), names)).toBeGreaterThan(names.length);
  });

  test('in a document of several files, where it refers to them', async () => {
    expect(await compare(multiFile, ['specs/openapi.yaml'])).toBeGreaterThan(10);
  });

  test('below keys that a pointer has to escape, in OpenAPI 3.2', async () => {
    expect(await compare({ 'openapi.yaml': strangeKeys }, ['openapi.yaml'])).toBeGreaterThan(3);
  });
});

onRedocly('the configurations', () => {
  const levels = (problems: readonly Problem[]) =>
    problems.map(({ ruleId, severity }) => `${ruleId.replace('status-codes/', '')} ${severity}`);

  test('recommended has what the README shows, errors as errors and all else as warnings', async () => {
    const found = levels(await problemsOf({ 'openapi.yaml': webShop }));
    const expected = readmeFindings.map((finding) => {
      const [, severity, rule] = finding.split(' ');
      return `${rule} ${severity === 'error' ? 'error' : 'warn'}`;
    });
    expect(found.sort()).toEqual(expected.sort());
  });

  test('without them, rules are off until they get a level', async () => {
    const configuration = `plugins: [spectral-status-codes/redocly]
rules: { status-codes/status-code-method: error }
`;
    const files = { 'openapi.yaml': orders, 'redocly.yaml': configuration };
    expect(levels(await problemsOf(files))).toEqual(['status-code-method error']);
  });

  test('levels are for the user to change, by rule and by version, and for one run', async () => {
    const configuration = `${recommended}rules:
  status-codes/status-405-allow-header: off
  status-codes/status-503-retry-after-header: warn
oas3_1Rules:
  status-codes/status-code-method: { severity: error, message: 'Our guide: {{message}}' }
`;
    const document = `${orders}        '503': { description: Down }\n`;
    const files = { 'openapi.yaml': document, 'redocly.yaml': configuration };
    const problems = await problemsOf(files);
    expect(levels(problems)).toEqual([
      'status-code-method error',
      'status-503-retry-after-header warn',
    ]);
    expect(problems[0]?.message).toMatch(/^Our guide: PUT 202 /);
    const project = new Consumer({ ...files, 'redocly.yaml': recommended });
    const skipping = ['--skip-rule', 'status-codes/status-code-method', '--format', 'json'];
    const skipped = problemsIn(await project.redocly('lint', 'openapi.yaml', ...skipping));
    expect(levels(skipped)).toEqual(['status-405-allow-header error']);
  });

  test('Redocly finds no fault with the configuration and knows every rule in it', async () => {
    const project = new Consumer({ 'openapi.yaml': orders, 'redocly.yaml': all });
    const { code, stderr } = await project.redocly('check-config');
    expect([code, stderr]).toEqual([0, expect.stringContaining('valid')]);
    const linted = await project.redocly('lint', 'openapi.yaml', '--format', 'stylish');
    expect(linted.stderr).not.toMatch(/unused|deprecated plugin/i);
  });
});

onRedocly('problems', () => {
  test.each<[string, string, string[], string[]]>([
    ['the status code that a fix renames theirs to', 'post', ['422'], ['400']],
    ['the one that the method may answer', 'get', ['302'], ['307']],
    ['none where the operation has that one', 'post', ['400', '422'], []],
    ['none where it is a choice', 'post', ['302'], []],
    ['none where a fix does something else', 'put', ['405'], []],
  ])('suggest %s', async (_, method, statusCodes, suggest) => {
    const responses = statusCodes.map((statusCode) => `${statusCode}: { description: No }`);
    const document = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths: { /orders: { ${method}: { responses: { ${responses} } } } }
`;
    const problems = await problemsOf({ 'openapi.yaml': document });
    expect(problems.map((problem) => problem.suggest)).toEqual([suggest]);
  });

  test('show what they suggest', async () => {
    const document = orders.replace("'202'", "'422'");
    const project = new Consumer({ 'openapi.yaml': document, 'redocly.yaml': recommended });
    const { stdout } = await project.redocly('lint', 'openapi.yaml');
    expect(stdout.match(/Did you mean: .*/g)).toEqual(['Did you mean: 400 ?']);
  });

  test('lead to the guide', async () => {
    const problems = await problemsOf({ 'openapi.yaml': orders });
    expect(problems.map(({ reference }) => reference)).toEqual([
      expect.stringMatching(/#http-405$/),
      expect.stringMatching(/#status-codes$/),
    ]);
  });

  test('can be put on the ignore file; new ones are reported', async () => {
    const project = new Consumer({ 'openapi.yaml': orders, 'redocly.yaml': recommended });
    await project.redocly('lint', 'openapi.yaml', '--generate-ignore-file');
    const ignored = await project.redocly('lint', 'openapi.yaml');
    expect([ignored.code, ignored.stderr]).toEqual([
      0,
      expect.stringContaining('2 problems are explicitly ignored'),
    ]);
    project.write('openapi.yaml', `${orders}        '422': { description: No }\n`);
    const problems = problemsIn(await project.redocly('lint', 'openapi.yaml', '--format', 'json'));
    expect(problems.map(lineOf)).toEqual([
      'openapi.yaml 9 status-code-listed #/paths/~1orders/put/responses/422 PUT 422 is not in the policy; use 400',
    ]);
  });
});

const exempt = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    put:
      x-status-code-exempt:
        status-code-method: Clients of 2019 poll
        status-204-no-body: It never had one
        status-202-location-header: They know where
        status-418: A pot
      responses:
        '202': { description: Later }
        '405': { description: No }
`;

onRedocly('exemptions', () => {
  const messages = (problems: readonly Problem[]) => problems.map(({ message }) => message);

  test('silence; idle ones are reported, those of rules that are off are not', async () => {
    expect(messages(await problemsOf({ 'openapi.yaml': exempt }))).toEqual([
      'PUT 405 declares no Allow header; add headers.Allow',
      'status-204-no-body finds nothing here; remove the exemption',
      'status-418 is no rule here; use an id such as status-code-listed',
    ]);
  });

  test('in another file silence what is there', async () => {
    const item = exempt.slice(exempt.indexOf('    put:')).replace(/^ {4}/gm, '');
    const files = {
      'orders.yaml': item,
      'openapi.yaml': exempt.replace(/:\n {4}put:.+/s, ': { $ref: orders.yaml }\n'),
    };
    expect(messages(await problemsOf(files))).toEqual([
      'PUT 405 declares no Allow header; add headers.Allow',
      'status-204-no-body finds nothing here; remove the exemption',
      'status-418 is no rule here; use an id such as status-code-listed',
    ]);
  });
});

const changes = `{
  allow: { 202: ['PUT'] },
  headers: { 202: { 'Retry-After': 'error' }, 405: { Allow: 'info' } },
}`;

onRedocly('a policy of your own', () => {
  const configuration = (file: string) => `plugins: [${file}]
extends: [status-codes/recommended]
`;

  test.each([
    [
      'status-codes.js',
      `import { createPlugin } from 'spectral-status-codes/redocly';\nexport default createPlugin(${changes});`,
    ],
    [
      'status-codes.cjs',
      `module.exports = require('spectral-status-codes/redocly').createPlugin(${changes});`,
    ],
  ])('%s', async (file, text) => {
    const problems = await problemsOf({
      'package.json': '{ "type": "module" }',
      'openapi.yaml': orders,
      'redocly.yaml': configuration(file),
      [file]: text,
    });
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'error: PUT 202 declares no Retry-After header; add headers.Retry-After',
      'warn: PUT 405 declares no Allow header; add headers.Allow',
    ]);
  });

  test('wrong changes are refused with what is accepted', async () => {
    const project = new Consumer({
      'openapi.yaml': orders,
      'redocly.yaml': configuration('status-codes.mjs'),
      'status-codes.mjs': `import { createPlugin } from 'spectral-status-codes/redocly';
export default createPlugin({ alow: { 422: 'all' } });`,
    });
    const { code, stderr } = await project.redocly('lint', 'openapi.yaml');
    expect([code, stderr]).toEqual([
      expect.any(Number),
      expect.stringContaining('createPlugin: alow: no change; use policy, allow, forbid'),
    ]);
    expect(code).not.toBe(0);
  });

  test('the package by path, as a file of ESM and of CommonJS', async () => {
    for (const file of ['redocly.mjs', 'redocly.cjs']) {
      const path = `node_modules/spectral-status-codes/dist/${file}`;
      const files = { 'openapi.yaml': orders, 'redocly.yaml': configuration(path) };
      expect(await problemsOf(files)).toHaveLength(2);
    }
  });
});

onRedocly('what is no OpenAPI', () => {
  test('AsyncAPI is left to other rules', async () => {
    const document = `asyncapi: 3.0.0
info: { title: Orders, version: '1' }
channels: {}
`;
    expect(await problemsOf({ 'openapi.yaml': document })).toEqual([]);
  });

  test.each(['paths: [null]', 'paths: { /a: { get: { responses: { 405: null } } } }', ''])(
    'a broken document, %j, ends no run',
    async (rest) => {
      const document = `openapi: 3.0.4\n${rest}\n`;
      await expect(problemsOf({ 'openapi.yaml': document })).resolves.toBeInstanceOf(Array);
    },
  );
});
