import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, execute } from '../../../__tests__/consumer.ts';
import { orders } from '../../../__tests__/orders.ts';

const cli = join(__dirname, '../../dist/cli.cjs');

const both = ['status-405-allow-header', 'status-code-method'];

/** The rules that found something, in the order of the totals. */
function rulesOf(page: string): string[] {
  return [...page.matchAll(/<option>(.+?)<\/option>/g)].map(([, rule = '']) => rule);
}

test('without a ruleset it lints by the one it brings along', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  const { code, stdout, stderr } = await consumer.node(cli, 'report', 'openapi.yaml');
  expect([code, stderr, rulesOf(stdout)]).toEqual([0, '', both]);
});

test.each([
  ['.spectral.yaml', 'extends: ["spectral-status-codes"]\nrules: { status-code-method: off }'],
  [
    'spectral.json',
    '{ "extends": ["spectral-status-codes"], "rules": { "status-code-method": "off" } }',
  ],
  [
    '.spectral.mjs',
    "import s from 'spectral-status-codes'; export default { extends: [s], rules: { 'status-code-method': 'off' } };",
  ],
])('it finds %s as Spectral does', async (file, text) => {
  const consumer = new Consumer({ 'openapi.yaml': orders, [file]: text });
  const { code, stdout, stderr } = await consumer.node(
    cli,
    'report',
    'openapi.yaml',
    '-o',
    'report.html',
  );
  expect([code, stdout, stderr]).toEqual([0, '', '']);
  const page = readFileSync(join(consumer.folder, 'report.html'), 'utf8');
  expect(rulesOf(page)).toEqual(['status-405-allow-header']);
});

test('-r names the ruleset', async () => {
  const consumer = new Consumer({
    'openapi.yaml': orders,
    '.spectral.yaml': 'rules: {}',
    'rules/mine.yaml':
      'extends: ["spectral-status-codes"]\nrules: { status-405-allow-header: off }',
  });
  const { stdout } = await consumer.node(cli, 'report', 'openapi.yaml', '-r', 'rules/mine.yaml');
  expect(rulesOf(stdout)).toEqual(['status-code-method']);
});

test('it finds what `spectral lint` finds in the web shop', async () => {
  const examples = join(__dirname, '../../../examples');
  const { stdout } = await execute(examples, process.execPath, cli, 'report', 'web-shop.yaml');
  const shown = [...stdout.matchAll(/<li id="finding-\d+".*? line (\d+), /g)].map(
    ([, line]) => line,
  );
  const text = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  const example = /^\$ npm run --silent example\n(.+?)^✖/ms.exec(text)?.[1] ?? '';
  expect(shown).toEqual([...example.matchAll(/^ +(\d+):\d+ /gm)].map(([, line]) => line));
  expect(shown.length).toBeGreaterThan(20);
});

test.each([
  [['missing.yaml'], 'error: missing.yaml: no such document\n'],
  [['{openapi,other}.yaml'], 'error: {openapi,other}.yaml is 2 documents; name one\n'],
  [['other.yaml'], 'error: other.yaml is no OpenAPI document\n'],
  [['openapi.yaml', '-r', 'missing.yaml'], 'error: missing.yaml: no such ruleset\n'],
  [['openapi.yaml', '-r', 'other.yaml'], 'error: other.yaml: Ruleset must have rules '],
  [['openapi.yaml', '--what'], "error: unknown option '--what'\n"],
  [[], "error: missing required argument 'document'\n"],
])('%j fails with a message', async (args, message) => {
  const consumer = new Consumer({ 'openapi.yaml': orders, 'other.yaml': 'a: 1' });
  const { code, stdout, stderr } = await consumer.node(cli, 'report', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.slice(0, message.length)).toBe(message);
});

test('it marks what is in the baseline, and counts the rest', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  await consumer.node(cli, 'baseline', 'openapi.yaml');
  consumer.write('.spectral.yaml', 'extends: [spectral-status-codes, ./status-codes.baseline.mjs]');
  const more = orders.replace("'202': { description: Later }", "'422': { description: Not valid }");
  consumer.write('openapi.yaml', more);
  const { stdout } = await consumer.node(cli, 'report', 'openapi.yaml');
  const marks = [...stdout.matchAll(/data-rule="(.+?)" data-baseline="(.+?)"/g)];
  expect(marks.map(([, rule, state]) => `${rule} ${state}`)).toEqual([
    'status-code-baseline new',
    'status-code-listed new',
    'status-405-allow-header known',
  ]);
  expect(stdout).toContain('<dt>warnings</dt><dd>2</dd>');
  expect(stdout).toContain('<dt>errors</dt><dd>0</dd>');
  expect(stdout).toContain('<dt>in the baseline</dt><dd>1</dd>');
});
