import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import { Consumer, execute } from '../../../__tests__/consumer.ts';

const cli = join(__dirname, '../../dist/cli.cjs');
const webShop = readFileSync(join(__dirname, '../../../examples/web-shop.yaml'), 'utf8');
const patch = readFileSync(join(__dirname, 'web-shop.patch'), 'utf8');

const orders = `openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders:
    put: # replaces them
      responses:
        '204':
          description: Replaced
        '405': { description: No }
        '422': { description: Not valid }
`;
const allow = `'405': { description: No, headers: { Allow: { schema: { type: string } } } }`;
const safe = orders.replace("'405': { description: No }", allow);
const contract = safe.replace("'422'", "'400'");

const fix = (consumer: Consumer, ...args: readonly string[]) => consumer.node(cli, 'fix', ...args);
const read = (consumer: Consumer, file = 'openapi.yaml') =>
  readFileSync(join(consumer.folder, file), 'utf8');

describe('without an option', () => {
  test('it shows what would change, as git apply takes it, and writes nothing', async () => {
    const consumer = new Consumer({ 'openapi.yaml': webShop });
    const { code, stderr, stdout } = await fix(consumer, 'openapi.yaml', '--contract');
    expect([code, stdout]).toEqual([0, patch]);
    expect(stderr).toMatch(/^openapi\.yaml: \d+ to fix, \d+ left\n$/);
    expect(read(consumer)).toBe(webShop);
    consumer.write('fix.patch', stdout);
    const applied = await execute(consumer.folder, 'git', 'apply', 'fix.patch');
    expect(applied).toEqual({ code: 0, stdout: '', stderr: '' });
    const other = new Consumer({ 'openapi.yaml': webShop });
    await fix(other, 'openapi.yaml', '--contract', '--write');
    expect(read(consumer)).toBe(read(other));
  });

  test('it says what --contract would fix', async () => {
    const consumer = new Consumer({ 'openapi.yaml': orders });
    const { stderr, stdout } = await fix(consumer, 'openapi.yaml', '--dry-run');
    expect(stdout).toContain(`+        ${allow}`);
    expect(stderr).toBe('openapi.yaml: 1 to fix, 1 left, of which --contract fixes up to 1\n');
  });
});

describe('--write', () => {
  test('writes what is safe, with --contract the rest, and then nothing more', async () => {
    const consumer = new Consumer({ 'openapi.yaml': orders });
    const written = await fix(consumer, 'openapi.yaml', '--write');
    expect([written.code, written.stdout]).toEqual([0, '']);
    expect(read(consumer)).toBe(safe);
    await fix(consumer, 'openapi.yaml', '--write', '--contract');
    expect(read(consumer)).toBe(contract);
    const { mtimeMs } = statSync(join(consumer.folder, 'openapi.yaml'));
    const { stderr } = await fix(consumer, 'openapi.yaml', '--write', '--contract');
    expect(stderr).toBe('openapi.yaml: 0 fixed, 0 left\n');
    expect(statSync(join(consumer.folder, 'openapi.yaml')).mtimeMs).toBe(mtimeMs);
  });

  test('keeps the mode and the link, and leaves no other file', async () => {
    const consumer = new Consumer({ 'real.yaml': orders });
    symlinkSync('real.yaml', join(consumer.folder, 'openapi.yaml'));
    chmodSync(join(consumer.folder, 'real.yaml'), 0o640);
    await fix(consumer, 'openapi.yaml', '--write');
    expect(lstatSync(join(consumer.folder, 'openapi.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(join(consumer.folder, 'real.yaml')).mode & 0o777).toBe(0o640);
    expect(read(consumer, 'real.yaml')).toBe(safe);
    expect(readdirSync(consumer.folder).sort()).toEqual([
      'node_modules',
      'openapi.yaml',
      'real.yaml',
    ]);
  });

  test('standard input goes to standard output', () => {
    const options = { input: orders, encoding: 'utf8' as const };
    const { stdout } = spawnSync(process.execPath, [cli, 'fix', '-', '--write'], options);
    expect(stdout).toBe(safe);
  });

  test('some documents, each under the overrides of the ruleset', async () => {
    const consumer = new Consumer({
      'api/one.yaml': orders,
      'api/two.json': JSON.stringify(parse(orders)),
      '.spectral.yaml': `extends: [spectral-status-codes]
overrides:
  - files: ["api/one.yaml"]
    rules: { status-405-allow-header: "off" }
`,
    });
    await fix(consumer, 'api', '--write', '--contract');
    expect(read(consumer, 'api/one.yaml')).toBe(orders.replace("'422'", "'400'"));
    expect(JSON.parse(read(consumer, 'api/two.json'))).toEqual(parse(contract));
  });
});

test('--check exits with 1 as long as there is something to fix', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  expect(await fix(consumer, 'openapi.yaml', '--check')).toMatchObject({ code: 1, stdout: '' });
  await fix(consumer, 'openapi.yaml', '--write');
  expect(await fix(consumer, 'openapi.yaml', '--check')).toMatchObject({ code: 0, stdout: '' });
  expect(await fix(consumer, 'openapi.yaml', '--check', '--contract')).toMatchObject({ code: 1 });
});

test('--rule fixes what some rules find alone', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  await fix(consumer, 'openapi.yaml', '--write', '--contract', '--rule', 'status-code-listed');
  expect(read(consumer)).toBe(orders.replace("'422'", "'400'"));
});

test('--reason exempts what is left, and then nothing is found', async () => {
  const consumer = new Consumer({
    'openapi.yaml': orders,
    '.spectral.yaml': 'extends: [spectral-status-codes]',
  });
  await fix(consumer, 'openapi.yaml', '--write', '--reason', 'Clients: expect it');
  expect(read(consumer)).toBe(
    safe.replace(
      'description: Not valid }',
      `description: Not valid, x-status-code-exempt: { status-code-listed: 'Clients: expect it' } }`,
    ),
  );
  const { code, stdout } = await consumer.spectral('lint', 'openapi.yaml');
  expect([code, stdout]).toEqual([0, expect.stringContaining('No results')]);
});

test('--overlay writes what an Overlay tool makes the same of', async () => {
  for (const [name, text] of Object.entries({ webShop, orders })) {
    const consumer = new Consumer({ 'openapi.yaml': text });
    await fix(consumer, 'openapi.yaml', '--contract', '--overlay', 'overlay.yaml');
    expect([name, read(consumer)]).toEqual([name, text]);
    const overlay = parse(read(consumer, 'overlay.yaml'));
    await fix(consumer, 'openapi.yaml', '--contract', '--write');
    const { data, resultData } = await openapiOverlay(parse(text), { overlaySet: overlay });
    expect([name, data]).toEqual([name, parse(read(consumer))]);
    expect(resultData?.unusedActions ?? []).toEqual([]);
  }
});

test('the document has changed while it was being fixed', async () => {
  const consumer = new Consumer({
    'openapi.yaml': orders,
    '.spectral.mjs': `import { appendFileSync } from 'node:fs';
import statusCodes from 'spectral-status-codes';
export default {
  extends: [statusCodes],
  rules: { change: { given: '$', then: { function: () => appendFileSync('openapi.yaml', '# me') } } },
};`,
  });
  const { code, stderr } = await fix(consumer, 'openapi.yaml', '--write', '-r', '.spectral.mjs');
  expect([code, stderr]).toEqual([2, expect.stringContaining('has changed meanwhile')]);
  expect(read(consumer)).toMatch(/^openapi[\s\S]+# me$/);
  expect(readdirSync(consumer.folder)).toHaveLength(3);
});

test.each([
  [['missing.yaml'], 'missing.yaml: no such document'],
  [['other.yaml'], 'other.yaml is no OpenAPI document'],
  [['newer.yaml'], 'newer.yaml is not OpenAPI 2 or 3'],
  [[''], 'a document has no name'],
  [
    ['openapi.yaml', '--check', '--rule', 'status-code-listed', 'status-405-alow-header'],
    '--rule status-405-alow-header: no rule of the ruleset',
  ],
  [['latin1.yaml'], 'latin1.yaml is not UTF-8'],
  [['broken.yaml'], /^error: broken\.yaml: /],
  [['openapi.yaml', '--write', '--check'], '--write and --check do not go together'],
  [['openapi.yaml', '--reason', ' '], '--reason has no words'],
  [['*.yaml', '--overlay', 'o.yaml'], 'an overlay is for one document, not for 5'],
  [['https://example.org/a.yaml', '--write'], 'https://example.org/a.yaml cannot be written'],
])('%j fails with a message, and writes nothing', async (args, message) => {
  const files = {
    'openapi.yaml': orders,
    'other.yaml': 'a: 1',
    'newer.yaml': 'openapi: 4.0.0',
    'broken.yaml': '{"openapi": [',
  };
  const consumer = new Consumer(files);
  writeFileSync(join(consumer.folder, 'latin1.yaml'), Buffer.from(`${orders}# \u00e9`, 'latin1'));
  const { code, stderr, stdout } = await fix(consumer, ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toEqual(
    typeof message === 'string' ? `error: ${message}\n` : expect.stringMatching(message),
  );
  expect(read(consumer)).toBe(orders);
});

test('what cannot be read as it should is told, once each', async () => {
  const tabs = "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths:\n\t/a:\n\t\tget: {}\n";
  const nowhere = `openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /a: { get: { responses: { 405: { $ref: '#/components/responses/No' }, 404: {} } } }
`;
  const consumer = new Consumer({ 'tabs.yaml': tabs, 'nowhere.yaml': nowhere });
  expect(await fix(consumer, 'tabs.yaml', 'nowhere.yaml', '--check')).toEqual({
    code: 0,
    stdout: '',
    stderr: `tabs.yaml: 0 to fix, 0 left
warning: tabs.yaml:4 Using tabs can lead to unpredictable results
nowhere.yaml: 0 to fix, 0 left
warning: nowhere.yaml:4 Mapping key must be a string scalar rather than number
warning: nowhere.yaml:4 '#/components/responses/No' does not exist
`,
  });
});
