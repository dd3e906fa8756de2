import { join } from 'node:path';
import { Consumer } from '../../__tests__/consumer.ts';
import { orders } from '../../__tests__/orders.ts';

const cli = join(__dirname, '../dist/cli.cjs');
const commands: string[][] = [
  ['report', 'openapi.yaml'],
  ['baseline', 'openapi.yaml'],
  ['policy'],
  ['fix', 'openapi.yaml'],
];
const linting = commands.filter(([name]) => name !== 'policy');

const run = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  new Consumer({ 'openapi.yaml': orders, ...files }).node(cli, ...args);

test.each(commands)('%s tells all that is wrong with a ruleset, and where', async (...args) => {
  const wrong = `rules:
  a: { given: '$', severity: loud, then: { function: truthy } }
  b: { given: '$', then: { function: pattern, functionOptions: { match: 7, x: 1 } } }
`;
  expect(await run({ '.spectral.yaml': wrong }, ...args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: .spectral.yaml: "pattern" function does not support "x" option (at rules.b.then.functionOptions.x)
"pattern" function and its "match" option must be string or RegExp instance (at rules.b.then.functionOptions.match)
the value has to be one of: 0, 1, 2, 3 or "error", "warn", "info", "hint", "off" (at rules.a.severity)
`,
  });
});

test.each(commands)('%s tells where a ruleset is no JavaScript', async (...args) => {
  const outcome = await run({ '.spectral.mjs': 'export default {\n  rules: { a:\n' }, ...args);
  const reason =
    'Unexpected token (Note that you need plugins to import files that are not JavaScript)';
  const stderr = `error: .spectral.mjs:3:0 ${reason}\n`;
  expect(outcome).toEqual({ code: 2, stdout: '', stderr });
});

const throwing = [
  [
    "new AggregateError([new Error('first'), new Error('second')], 'both')",
    ': both\nfirst\nsecond',
  ],
  ["new Error('no network', { cause: new Error('no cable') })", ': no network\nno cable'],
  ["new Error('plain')", ': plain'],
  ["'no error'", '\nno error'],
  ["(() => { const error = new Error('own'); error.cause = error; return error; })()", ': own'],
] as const;

test.each(linting.flatMap((args) => throwing.map(([error, text]) => [args, error, text] as const)))(
  '%j tells why a rule of the user throws %s, each cause once',
  async (args, error, text) => {
    const ruleset = `import statusCodes from 'spectral-status-codes';
function fails() { throw ${error}; }
export default {
  extends: [statusCodes],
  rules: { failing: { given: '$', then: { function: fails } } },
};
`;
    expect(await run({ '.spectral.mjs': ruleset }, ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: Function "fails" threw an exception${text}\n`,
    });
  },
);

describe('a document of odd shape', () => {
  const odd = JSON.stringify({
    openapi: '3.1.0',
    info: { title: { a: 1 }, version: [1] },
    paths: { '/a': { get: { responses: { constructor: {}, toString: {}, 200: {} } } } },
  });
  const files = { 'openapi.yaml': odd, '.spectral.yaml': 'extends: ["spectral-status-codes"]' };

  test('has no title, and no reason phrase but those of status codes', async () => {
    const { code, stdout, stderr } = await run(files, 'report', 'openapi.yaml', '-f', 'json');
    expect([code, stderr]).toEqual([0, '']);
    const [report] = JSON.parse(stdout).documents;
    expect([report.title, report.version]).toEqual(['', '']);
    const own = ['200', 'constructor', 'toString'];
    expect(report.columns.filter(({ key }: { key: string }) => own.includes(key))).toEqual([
      { key: '200', group: '2', reasonPhrase: 'OK' },
      { key: 'constructor', group: 'other', reasonPhrase: '' },
      { key: 'toString', group: 'other', reasonPhrase: '' },
    ]);
  });

  test('is named by its file where it has no title', async () => {
    const page = await run(files, 'report', 'openapi.yaml');
    expect([page.code, page.stderr]).toEqual([0, '']);
    expect(page.stdout).toContain('<title>Status codes of \u2068openapi.yaml\u2069</title>');
    expect(page.stdout).toContain('["constructor","other",""],["toString","other",""]');
    const { stdout } = await run(files, 'report', 'openapi.yaml', '-f', 'markdown');
    expect(stdout).toMatch(/^## Status codes of openapi\.yaml\n/);
  });

  test('is mended and known as any other', async () => {
    expect(await run(files, 'fix', 'openapi.yaml')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'openapi.yaml: 0 to fix, 3 left\n',
    });
    expect(await run(files, 'baseline', 'openapi.yaml')).toEqual({
      code: 0,
      stdout: 'openapi.yaml: 3 in status-codes.baseline.mjs, 3 added, 0 taken out\n',
      stderr: '',
    });
  });
});
