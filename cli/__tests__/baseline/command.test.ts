import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, execute } from '../../../__tests__/consumer.ts';
import { orders } from '../../../__tests__/orders.ts';

const cli = join(__dirname, '../../dist/cli.cjs');
const file = 'status-codes.baseline.mjs';
const method = 'status-code-method PUT /orders 202';
const allow = 'status-405-allow-header PUT /orders 405';
const extending = `extends: [spectral-status-codes, ./${file}]`;

const baseline = (consumer: Consumer, ...args: readonly string[]) =>
  consumer.node(cli, 'baseline', ...args);
const read = ({ folder }: Consumer, name = file) => readFileSync(join(folder, name), 'utf8');

/** The entries of a file, by document. */
function entriesIn(text: string): Record<string, string[]> {
  const documents = [...text.matchAll(/^ {2}"([^"]+)": `\n(.*?)^ {2}`,$/gms)];
  return Object.fromEntries(
    documents.map(([, name, lines = '']) => [name, lines.match(/\S.*/g) ?? []]),
  );
}

/** The rules that find something in a document. */
async function lint(consumer: Consumer, ...args: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await consumer.spectral('lint', ...args, '-f', 'json', '--quiet');
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
}

describe('a baseline is', () => {
  const mended = orders.replace('202', '200');
  const worse = `${orders}        '422': { description: Not valid }\n`;

  /** A project with a baseline, and then with another document. */
  async function projectWith(document: string): Promise<Consumer> {
    const consumer = new Consumer({ 'openapi.yaml': orders, '.spectral.yaml': extending });
    expect(await baseline(consumer, 'openapi.yaml')).toEqual({
      code: 0,
      stdout: `openapi.yaml: 2 in ${file}, 2 added, 0 taken out\n`,
      stderr: '',
    });
    consumer.write('openapi.yaml', document);
    return consumer;
  }

  test('written, also where the ruleset extends it before it is there', async () => {
    const consumer = await projectWith(orders);
    expect(
      read(consumer),
    ).toBe(`// What \`spectral lint\` finds here and does not report. \`status-codes baseline --update\` takes out what
// is mended.
import baseline from "./node_modules/spectral-status-codes/dist/baseline.mjs";

export default baseline({
  "openapi.yaml": \`
    ${allow}
    ${method}
  \`,
});
`);
    expect(await lint(consumer, 'openapi.yaml')).toEqual([]);
  });

  test('not written over', async () => {
    const { code, stderr } = await baseline(await projectWith(worse), 'openapi.yaml');
    expect([code, stderr]).toEqual([
      2,
      `error: ${file} is there; --update takes out what is mended, --accept adds what is new\n`,
    ]);
  });

  test('updated: entries go, none comes', async () => {
    const consumer = await projectWith(worse.replace('202', '200'));
    const { stdout } = await baseline(consumer, '--update');
    expect(stdout).toBe(`openapi.yaml: 1 in ${file}, 0 added, 1 taken out\n`);
    expect(entriesIn(read(consumer))).toEqual({ 'openapi.yaml': [allow] });
    expect(await lint(consumer, 'openapi.yaml')).toEqual(['status-200-body', 'status-code-listed']);
  });

  test('extended: entries come, none goes', async () => {
    const consumer = await projectWith(worse.replace('202', '200'));
    await baseline(consumer, '--accept');
    expect(entriesIn(read(consumer))).toEqual({
      'openapi.yaml': [
        'status-200-body PUT /orders 200',
        allow,
        'status-code-listed PUT /orders 422',
        method,
      ],
    });
    expect(await lint(consumer, 'openapi.yaml')).toEqual(['status-code-baseline']);
  });

  test.each([
    [orders, [], 0, `openapi.yaml: 2 would be in ${file}, 0 added, 0 taken out\n`],
    [
      mended,
      [],
      1,
      `openapi.yaml: 2 would be in ${file}, 1 added, 1 taken out\n  - ${method}\n  + status-200-body PUT /orders 200\n`,
    ],
    [worse, ['--update'], 0, `openapi.yaml: 2 would be in ${file}, 0 added, 0 taken out\n`],
    [
      worse,
      ['--accept'],
      1,
      `openapi.yaml: 3 would be in ${file}, 1 added, 0 taken out\n  + status-code-listed PUT /orders 422\n`,
    ],
  ])('checked %#', async (document, args, code, stdout) => {
    const consumer = await projectWith(document);
    const before = read(consumer);
    expect(await baseline(consumer, '--check', ...args)).toEqual({ code, stdout, stderr: '' });
    expect(read(consumer)).toBe(before);
  });

  test('kept where a rule is off, rid of rules that there are not and of documents that are gone', async () => {
    const consumer = await projectWith(orders);
    const more = `${allow}\n    status-418-teapot PUT /orders 418\n`;
    const gone = `"gone.yaml": "${allow}", "openapi.yaml"`;
    consumer.write(
      file,
      read(consumer).replace(`${allow}\n`, more).replace('"openapi.yaml"', gone),
    );
    consumer.write('.spectral.yaml', `${extending}\nrules: { status-code-method: off }`);
    await baseline(consumer, '--update');
    expect(entriesIn(read(consumer))).toEqual({ 'openapi.yaml': [allow, method] });
  });
});

describe('documents are', () => {
  const files = {
    'orders/openapi.yaml': orders,
    'items/api.json': JSON.stringify({
      openapi: '3.1.0',
      paths: { '/items': { get: { responses: { 422: {} } } } },
    }),
    'items/package.json': '{ "name": "openapi" }',
    'node_modules.yaml': 'a: b',
  };
  const item = 'status-code-listed GET /items 422';

  test.each([
    ['files', ['orders/openapi.yaml', 'items/api.json', './orders/openapi.yaml']],
    ['folders', ['orders', 'items']],
    ['the folder', ['.']],
    ['globs', ['{orders,items}/*api.*']],
  ])('%s', async (_, args) => {
    const consumer = new Consumer(files);
    await baseline(consumer, ...args);
    expect(entriesIn(read(consumer))).toEqual({
      'items/api.json': [item],
      'orders/openapi.yaml': [allow, method],
    });
  });

  test('named from the folder of the baseline', async () => {
    const consumer = new Consumer(files);
    consumer.write('policy/.spectral.yaml', `extends: [spectral-status-codes, ./${file}]`);
    await baseline(consumer, 'orders', 'items', '-o', `policy/${file}`);
    const text = read(consumer, `policy/${file}`);
    expect(text).toContain('"../node_modules/spectral-status-codes/dist/baseline.mjs"');
    expect(Object.keys(entriesIn(text))).toEqual(['../items/api.json', '../orders/openapi.yaml']);
    const args = ['orders/*.yaml', 'items/api.json', '-r', 'policy/.spectral.yaml'];
    expect(await lint(consumer, ...args)).toEqual([]);
    expect((await baseline(consumer, '-o', `policy/${file}`, '--check')).code).toBe(0);
  });

  test('standard input with a name', async () => {
    const consumer = new Consumer({});
    const args = [cli, 'baseline', '-', '--stdin-filepath', 'api/orders.yaml'];
    const options = { cwd: consumer.folder, input: orders };
    expect(spawnSync(process.execPath, args, options).status).toBe(0);
    expect(entriesIn(read(consumer))).toEqual({ 'api/orders.yaml': [allow, method] });
  });
});

describe('against another version it has what that version has', () => {
  const worse = `${orders}        '422': { $ref: 'invalid.yaml' }\n`;

  test('a file', async () => {
    const consumer = new Consumer({ 'openapi.yaml': worse, 'main.yaml': orders });
    await baseline(consumer, 'openapi.yaml', '--against', 'main.yaml');
    expect(read(consumer)).toMatch(/ {2}`,\n\}, \{ ratchet: false \}\);\n$/);
    expect(entriesIn(read(consumer).replace(', { ratchet: false }', ''))).toEqual({
      'openapi.yaml': [allow, method],
    });
    const { code, stderr } = await baseline(consumer, '*.yaml', '--against', 'main.yaml');
    expect([code, stderr]).toEqual([2, 'error: main.yaml is one file, for 2 documents\n']);
  });

  test('a revision of Git, with the files that it refers to', async () => {
    const shared = (headers: string) => `description: No\n${headers}`;
    const paths = `  /orders:\n    put: { responses: { '405': { $ref: 'no.yaml' } } }\n`;
    const document = `openapi: 3.1.0\ninfo: {}\npaths:\n${paths}`;
    const consumer = new Consumer({
      'api/openapi.yaml': document,
      'api/no.yaml': shared('headers: { Allow: {} }'),
      '.spectral.yaml': 'extends: [spectral-status-codes]',
      '.spectral.change.yaml': `extends: [.spectral.yaml, ./${file}]`,
      '.gitignore': file,
    });
    const git = (...args: readonly string[]) => execute(consumer.folder, 'git', ...args);
    await git('init', '--quiet');
    await git('add', 'api', '.spectral.yaml', '.spectral.change.yaml', '.gitignore');
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    await git(...author, 'commit', '--quiet', '--message', 'API');
    consumer.write('api/no.yaml', shared(''));
    consumer.write('api/openapi.yaml', `${document}        `);
    const args = ['api/openapi.yaml', '--against', 'HEAD'];
    expect(await baseline(consumer, ...args)).toMatchObject({ code: 0, stderr: '' });
    const change = ['api/openapi.yaml', '-r', '.spectral.change.yaml'];
    expect(await lint(consumer, ...change)).toEqual(['status-405-allow-header']);
    const { code, stderr } = await baseline(consumer, 'api', '--against', 'nowhere');
    expect([code, stderr]).toEqual([
      2,
      'error: nowhere is no file and no revision that Git has here\n',
    ]);
  });

  test('a document that was not there has no entries', async () => {
    const consumer = new Consumer({ 'openapi.yaml': orders, '.gitignore': '' });
    const git = (...args: readonly string[]) => execute(consumer.folder, 'git', ...args);
    await git('init', '--quiet');
    await git('add', '.gitignore');
    await git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'Nothing');
    const { stdout } = await baseline(consumer, 'openapi.yaml', '--against', 'HEAD');
    expect(stdout).toBe(`openapi.yaml: 0 in ${file}, 0 added, 0 taken out\n`);
  });
});

describe('a baseline that is', () => {
  const conflict = `<<<<<<< HEAD\n    ${allow}\n=======\n    ${method}\n>>>>>>> other`;
  const unclosed = `\`,\n<<<<<<< HEAD\n  "items.yaml": \`\n`;

  test.each([
    ['half merged', conflict, /baseline: openapi\.yaml: half merged; solve the conflicts/],
    ['no JavaScript', unclosed, /Unexpected token/],
    ['of wrong entries', '405', /baseline: openapi\.yaml: "405" is no entry/],
    ['of a wrong type', '`.length, items: `', /baseline: openapi\.yaml: no text of entries/],
  ])('%s stops `spectral lint` and the command', async (_, documents, message) => {
    const consumer = new Consumer({ 'openapi.yaml': orders, '.spectral.yaml': extending });
    await baseline(consumer, 'openapi.yaml');
    consumer.write(file, read(consumer).replace(` ${method}\n`, ` ${method}\n${documents}\n`));
    const linted = await consumer.spectral('lint', 'openapi.yaml');
    expect(linted.code).toBe(2);
    expect(`${linted.stdout}${linted.stderr}`).toMatch(message);
    const updated = await baseline(consumer, '--update');
    expect([updated.code, updated.stdout]).toEqual([2, '']);
    expect(updated.stderr).toMatch(/^error: /);
    expect(updated.stderr).toMatch(message);
  });

  test('empty leaves all findings', async () => {
    const consumer = new Consumer({ 'openapi.yaml': orders, '.spectral.yaml': extending });
    await baseline(consumer, 'openapi.yaml');
    consumer.write(file, read(consumer).replace(/^ {2}"openapi.+`,$/ms, ''));
    expect(await lint(consumer, 'openapi.yaml')).toEqual([
      'status-code-method',
      'status-405-allow-header',
    ]);
  });

  test('another ruleset is refused', async () => {
    const consumer = new Consumer({
      'openapi.yaml': orders,
      [file]: 'export default { rules: {} };',
    });
    expect(await baseline(consumer, '--update')).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${file} is no baseline\n`,
    });
  });
});

test.each([
  [[], 'error: name the documents\n'],
  [['missing.yaml'], 'error: missing.yaml: no such document\n'],
  [['*.yml'], 'error: *.yml: no such document\n'],
  [['other.yaml'], 'error: other.yaml is no OpenAPI document\n'],
  [['newer.yaml'], 'error: newer.yaml is not OpenAPI 2 or 3\n'],
  [['openapi.yaml', '--against', ''], 'error: --against has no version\n'],
  [['openapi.yaml', '--update'], `error: ${file}: no such file to update\n`],
  [
    ['openapi.yaml', '--against', 'HEAD', '--check'],
    'error: --against writes the file anew; leave --update, --accept and --check out\n',
  ],
  [
    ['openapi.yaml', '-r', 'none.yaml'],
    'error: the ruleset does not extend spectral-status-codes in the version of this command\n',
  ],
])('%j fails with a message, and writes nothing', async (args, message) => {
  const files = {
    'openapi.yaml': orders,
    'other.yaml': 'a: 1',
    'newer.yaml': 'swagger: "1.2"',
    'none.yaml': 'rules: {}',
  };
  const consumer = new Consumer(files);
  expect(await baseline(consumer, ...args)).toEqual({ code: 2, stdout: '', stderr: message });
  expect(() => read(consumer)).toThrow();
});

test('a signal ends it, and leaves no file that says nothing', async () => {
  const busy = `import { existsSync, writeFileSync } from 'node:fs';
import statusCodes from 'spectral-status-codes';
writeFileSync('started', '');
while (!existsSync('go'));
export default { extends: [statusCodes] };
`;
  const consumer = new Consumer({ 'openapi.yaml': orders, '.spectral.mjs': busy });
  const script = `"$@" & until [ -e started ]; do sleep 0.05; done
kill -TERM $!; touch go; wait $!`;
  const args = [process.execPath, cli, 'baseline', 'openapi.yaml'];
  const outcome = await execute(consumer.folder, 'bash', '-c', script, '-', ...args);
  expect(outcome).toMatchObject({ code: 128 + 15, stdout: '' });
  expect(readdirSync(consumer.folder).sort()).toEqual(
    ['.spectral.mjs', 'go', 'node_modules', 'openapi.yaml', 'started'].sort(),
  );
});

test('what cannot be read as it should is told, once', async () => {
  const tabs = "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths:\n\t/a:\n\t\tget: {}\n";
  expect(await baseline(new Consumer({ 'tabs.yaml': tabs }), 'tabs.yaml', '--check')).toEqual({
    code: 0,
    stdout: `tabs.yaml: 0 would be in ${file}, 0 added, 0 taken out\n`,
    stderr: 'warning: tabs.yaml:4 Using tabs can lead to unpredictable results\n',
  });
});
