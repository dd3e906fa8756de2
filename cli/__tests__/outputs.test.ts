import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Consumer, execute, type Outcome } from '../../__tests__/consumer.ts';
import { orders } from '../../__tests__/orders.ts';

const cli = join(__dirname, '../dist/cli.cjs');
const ruleset = 'extends: ["spectral-status-codes"]\n';
const files = { 'openapi.yaml': orders, '.spectral.yaml': ruleset };

/** Runs the command in a shell, as `"$@"`, with what stands around it. */
function shell(consumer: Consumer, script: string, ...args: readonly string[]): Promise<Outcome> {
  return execute(consumer.folder, 'bash', '-c', script, '-', process.execPath, cli, ...args);
}

const codeOfFirst = `exit \${PIPESTATUS[0]}`;
const read = (consumer: Consumer, file: string) =>
  readFileSync(join(consumer.folder, file), 'utf8');

const printing = [
  [['report', 'openapi.yaml'], ''],
  [['report', 'openapi.yaml', '-f', 'json'], ''],
  [['report', 'openapi.yaml', '-f', 'markdown'], ''],
  [['report', 'openapi.yaml', '-o', 'report.html'], ''],
  [['policy'], ''],
  [['baseline', 'openapi.yaml'], ''],
  [['fix', 'openapi.yaml'], 'openapi.yaml: 1 to fix, 1 left\n'],
  [['fix', '--write', '-'], 'standard input: 1 fixed, 1 left\n'],
  [['--help'], ''],
  [['--version'], ''],
] as const;

test.each(printing)('%j ends quietly where nobody reads on', async (args, summary) => {
  const script = `"$@" < openapi.yaml | true; ${codeOfFirst}`;
  const outcome = await shell(new Consumer(files), script, ...args);
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: summary });
});

test('of a report that is longer than a pipe, the first line can be read', async () => {
  const paths = Array.from(
    { length: 500 },
    (_, index) => `  /a${index}: { get: { responses: { '299': { description: a } } } }\n`,
  );
  const long = `openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths:\n${paths.join('')}`;
  const consumer = new Consumer({ 'openapi.yaml': long });
  const script = `"$@" | head -n 1; ${codeOfFirst}`;
  const outcome = await shell(consumer, script, 'report', 'openapi.yaml', '-f', 'json');
  expect(outcome).toEqual({ code: 0, stdout: '{\n', stderr: '' });
});

test.each(printing)('%j says that the disk is full', async (args, summary) => {
  const outcome = await shell(new Consumer(files), '"$@" < openapi.yaml > /dev/full', ...args);
  const reason = 'ENOSPC: no space left on device, write';
  expect([outcome.code, outcome.stdout]).toEqual([2, '']);
  expect(outcome.stderr.split('\n').sort()).toEqual(
    `${summary}error: standard output cannot be written: ${reason}\n`.split('\n').sort(),
  );
});

test('where errors cannot be told, the exit code tells of them', async () => {
  const outcome = await shell(new Consumer({}), '"$@" 2> /dev/full', 'report', 'missing.yaml');
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: '' });
});

const writing = [
  [['report', 'openapi.yaml', '-o', 'out'], 'out'],
  [['policy', '-o', 'out'], 'out'],
  [['baseline', 'openapi.yaml', '--against', 'openapi.yaml', '-o', 'out.mjs'], 'out.mjs'],
  [['fix', 'openapi.yaml', '--overlay', 'out'], 'out'],
  [['fix', 'openapi.yaml', '--write'], 'openapi.yaml'],
] as const;

// Of 512 or 1024 bytes, as the shell counts them.
const limited = 'trap "" XFSZ; ulimit -f 1; "$@"';

test.each(writing)('%j writes a file whole or not at all', async (args, file) => {
  const long = orders.replace('/orders', `/${'orders'.repeat(200)}`);
  const before = { ...files, 'openapi.yaml': long, out: 'before', 'out.mjs': '// before\n' };
  const consumer = new Consumer(before);
  const names = readdirSync(consumer.folder);
  const outcome = await shell(consumer, limited, ...args);
  expect(outcome).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: ${file} cannot be written: EFBIG: file too large, write\n`,
  });
  expect(readdirSync(consumer.folder)).toEqual(names);
  for (const [name, text] of Object.entries(before)) expect(read(consumer, name)).toBe(text);
});

test.each(writing)('%j keeps the mode of a file', async (args, file) => {
  const consumer = new Consumer({ ...files, [file]: file === 'openapi.yaml' ? orders : '' });
  await execute(consumer.folder, 'chmod', '600', file);
  expect(await consumer.node(cli, ...args)).toMatchObject({ code: 0 });
  expect(statSync(join(consumer.folder, file)).mode & 0o777).toBe(0o600);
  expect(read(consumer, file)).not.toBe(orders);
});

test('a pipe is written to, and stays one', async () => {
  const consumer = new Consumer(files);
  await execute(consumer.folder, 'mkfifo', 'pipe');
  const script = 'timeout 20 cat pipe > read & "$@"; code=$?; wait; exit $code';
  const outcome = await shell(consumer, script, 'policy', '-o', 'pipe');
  expect(outcome).toEqual({ code: 0, stdout: 'The policy is in pipe.\n', stderr: '' });
  expect(statSync(join(consumer.folder, 'pipe')).isFIFO()).toBe(true);
  expect(read(consumer, 'read')).toContain('| 405 |');
});

const against = ['--against', 'openapi.yaml', '-o'];

test.each([
  ['report', 'openapi.yaml', '-o', 'openapi.yaml'],
  ['report', 'openapi.yaml', '-o', '.spectral.yaml'],
  ['policy', '-o', '.spectral.yaml'],
  ['policy', '-r', 'other.yaml', '-o', 'other.yaml'],
  ['baseline', 'openapi.yaml', ...against, 'openapi.yaml'],
  ['baseline', 'openapi.yaml', ...against, '.spectral.yaml'],
  ['report', 'openapi.yaml', '--against', 'old.yaml', '-o', 'old.yaml'],
  ['baseline', 'openapi.yaml', '--against', 'old.yaml', '-o', 'old.yaml'],
  ['fix', 'openapi.yaml', '--overlay', 'openapi.yaml'],
  ['fix', 'openapi.yaml', '--overlay', '.spectral.yaml'],
])('%s %s %s %s %s %s writes over nothing that it reads', async (...args) => {
  const all = { ...files, 'old.yaml': orders, 'other.yaml': ruleset };
  const consumer = new Consumer(all);
  expect(await consumer.node(cli, ...args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: ${args.at(-1)} is read; name another file\n`,
  });
  for (const [name, text] of Object.entries(all)) expect(read(consumer, name)).toBe(text);
});

test.each([
  ['report', '-o'],
  ['baseline', '--against', 'split.yaml', '-o'],
  ['fix', '--overlay'],
])('%s writes nothing over what a $ref leads to', async (command, ...options) => {
  const split = `openapi: 3.0.3
info: { title: Split, version: "1" }
paths:
  /orders: { $ref: "parts/orders.yaml#/paths/~1orders" }
`;
  const parts = {
    'parts/orders.yaml': `paths:
  /orders: { get: { responses: { "405": { $ref: "responses.yaml#/No" } } } }
`,
    'parts/responses.yaml': 'No: { description: No }\n',
  };
  const consumer = new Consumer({ ...files, ...parts, 'split.yaml': split });
  for (const [name, text] of Object.entries(parts)) {
    expect(await consumer.node(cli, command, 'split.yaml', ...options, name)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${name} is read; name another file\n`,
    });
    expect(read(consumer, name)).toBe(text);
  }
});

test.each([
  ['report', 'openapi.yaml', '-o'],
  ['policy', '-o'],
  ['fix', 'openapi.yaml', '--overlay'],
])('%s writes nothing over what the ruleset extends', async (...args) => {
  const parts = {
    'base.yaml': 'extends: ["./more.mjs"]\n',
    'more.mjs': `import extended from "./names.mjs";\nexport default { extends: [extended] };\n`,
    'names.mjs': `export { default } from "spectral-status-codes";\n`,
  };
  const all = { ...files, ...parts, '.spectral.yaml': 'extends: ["./base.yaml"]\n' };
  const consumer = new Consumer(all);
  for (const [name, text] of Object.entries(parts)) {
    expect(await consumer.node(cli, ...args, name)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${name} is read; name another file\n`,
    });
    expect(read(consumer, name)).toBe(text);
  }
});

describe('of what the ruleset extends, baseline --against writes', () => {
  const name = 'part.mjs';
  const args = ['baseline', 'openapi.yaml', '--against', 'openapi.yaml', '-o', name];
  const extending = { ...files, '.spectral.yaml': `extends: [spectral-status-codes, ./${name}]\n` };

  test.each([
    ['a ruleset', `export { default } from "spectral-status-codes";\n`],
    [
      'what extends a baseline',
      `import baseline from "./old.mjs";\nexport default { extends: [baseline], rules: {
  own: { given: "$", then: { function: () => {} } } } };\n`,
    ],
  ])('nothing over %s', async (_what, part) => {
    const old = `import baseline from "spectral-status-codes/baseline";\nexport default baseline({});\n`;
    const consumer = new Consumer({ ...extending, 'old.mjs': old, [name]: part });
    expect(await consumer.node(cli, ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${name} is no baseline\n`,
    });
    expect(read(consumer, name)).toBe(part);
  });

  test('over a baseline', async () => {
    const consumer = new Consumer(extending);
    const outcome = { code: 0, stdout: `openapi.yaml: 2 in ${name}, 2 added, 0 taken out\n` };
    expect(await consumer.node(cli, ...args)).toMatchObject(outcome);
    expect(await consumer.node(cli, ...args)).toMatchObject(outcome);
  });
});

describe('an address is no file, as long as it may be, of', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.end(request.url?.endsWith('.yaml') ? 'No: { description: No }\n' : extended);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${'long/'.repeat(1000)}`;
  });

  afterAll(() => server.close());

  const extended = 'export default { rules: {} };\n';
  const writers = [
    ['report', 'openapi.yaml', '-o', 'out'],
    ['baseline', 'openapi.yaml', '--against', 'openapi.yaml', '-o', 'out'],
    ['fix', 'openapi.yaml', '--overlay', 'out'],
  ];

  test.each(writers)('what a $ref leads to: %s', async (...args) => {
    const document = orders.replace(/'405': .*/, `'405': { $ref: "${address}no.yaml#/No" }`);
    expect(document).not.toBe(orders);
    const consumer = new Consumer({ ...files, 'openapi.yaml': document, out: '' });
    expect(await consumer.node(cli, ...args)).toMatchObject({ code: 0 });
    expect(read(consumer, 'out')).not.toBe('');
  });

  test.each(writers)('what a ruleset extends: %s', async (...args) => {
    const own = `extends: [spectral-status-codes, "${address}part.mjs"]\n`;
    const consumer = new Consumer({ ...files, '.spectral.yaml': own, out: '' });
    expect(await consumer.node(cli, ...args)).toMatchObject({ code: 0 });
    expect(read(consumer, 'out')).not.toBe('');
  });
});

test('standard input that is the text of a named file does not become its output', async () => {
  const consumer = new Consumer(files);
  const args = ['report', '-', '--stdin-filepath', 'openapi.yaml', '-o', 'openapi.yaml'];
  expect(await shell(consumer, '"$@" < openapi.yaml', ...args)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: openapi.yaml is read; name another file\n',
  });
  expect(read(consumer, 'openapi.yaml')).toBe(orders);
});
