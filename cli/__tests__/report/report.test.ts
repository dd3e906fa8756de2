import { linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Consumer, execute } from '../../../__tests__/consumer.ts';
import { orders } from '../../../__tests__/orders.ts';
import type { Report } from '../../report/model/Report.ts';

const cli = join(__dirname, '../../dist/cli.cjs');

const both = ['status-405-allow-header', 'status-code-method'];

/** What a project's report says, as JSON. */
async function jsonOf(consumer: Consumer, ...args: readonly string[]): Promise<Report[]> {
  const { stdout } = await consumer.node(cli, 'report', ...args, '-f', 'json');
  return JSON.parse(stdout).documents;
}

/** The rules that found something. */
function rulesOf(reports: readonly Report[]): string[] {
  return reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort();
}

test('without a ruleset it lints by the one it brings along', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  const { code, stdout, stderr } = await consumer.node(cli, 'report', 'openapi.yaml');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^<!doctype html>/);
  for (const rule of both) expect(stdout).toContain(`["${rule}","https://`);
  expect(rulesOf(await jsonOf(consumer, 'openapi.yaml'))).toEqual(both);
});

const off = "rules: { 'status-code-method': 'off' }";

test.each([
  ['.spectral.yaml', 'extends: ["spectral-status-codes"]\nrules: { status-code-method: off }'],
  [
    'spectral.json',
    '{ "extends": ["spectral-status-codes"], "rules": { "status-code-method": "off" } }',
  ],
  [
    '.spectral.mjs',
    `import s from 'spectral-status-codes'; export default { extends: [s], ${off} };`,
  ],
  [
    '.spectral.js',
    `import s from 'spectral-status-codes'; export default { extends: [s], ${off} };`,
  ],
  ['.spectral.js', `module.exports = { extends: [require('spectral-status-codes')], ${off} };`],
])('it finds %s as Spectral does', async (file, text) => {
  const consumer = new Consumer({ 'openapi.yaml': orders, [file]: text });
  const { code, stdout, stderr } = await consumer.node(
    cli,
    ...['report', 'openapi.yaml', '-o', 'report.html'],
  );
  expect([code, stdout, stderr]).toEqual([0, 'The report is in report.html.\n', '']);
  const page = readFileSync(join(consumer.folder, 'report.html'), 'utf8');
  const found = [...page.matchAll(/<template data-rule="([^"]*)"/g)].map(([, rule]) => rule);
  expect(found).toEqual(both.slice(0, 1));
});

test.each(['.spectral.yaml', '.spectral.mjs'])(
  "with OWASP's ruleset beside ours, in %s, it finds what `spectral lint` finds",
  async (file) => {
    const consumer = new Consumer({
      'openapi.yaml': orders,
      '.spectral.yaml':
        'extends: ["@stoplight/spectral-owasp-ruleset", "spectral-status-codes", "spectral:oas"]',
      '.spectral.mjs': `import owasp from '@stoplight/spectral-owasp-ruleset';
import s from 'spectral-status-codes';
import { oas } from '@stoplight/spectral-rulesets';
export default { extends: [owasp, s, oas] };`,
    });
    const lint = await consumer.spectral('lint', 'openapi.yaml', '-r', file, '-f', 'json', '-q');
    const expected = JSON.parse(lint.stdout).map(({ code }: { code: string }) => code);
    expect(expected.filter((rule: string) => rule.startsWith('owasp:')).length).toBeGreaterThan(0);
    const reports = await jsonOf(consumer, 'openapi.yaml', '-r', file);
    expect(rulesOf(reports)).toEqual(expected.sort());
  },
);

test('-r names the ruleset: a file, or an address', async () => {
  const consumer = new Consumer({
    'openapi.yaml': orders,
    '.spectral.yaml': 'rules: {}',
    'rules/mine.yaml':
      'extends: ["spectral-status-codes"]\nrules: { status-405-allow-header: off }',
  });
  const mine = join(consumer.folder, 'rules/mine.yaml');
  for (const named of ['rules/mine.yaml', pathToFileURL(mine).href]) {
    expect(rulesOf(await jsonOf(consumer, 'openapi.yaml', '-r', named))).toEqual([both[1]]);
  }
});

test('documents and rulesets may come from a server', async () => {
  const given =
    'rules: { no-contact: { given: $.info, then: { field: contact, function: truthy } } }';
  const server = createServer(({ url }, response) =>
    response.end(url === '/openapi.yaml' ? orders : given),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const [document, ruleset] = ['openapi.yaml', 'rules.yaml'].map(
    (name) => `http://127.0.0.1:${port}/${name}`,
  ) as [string, string];
  const reading = jsonOf(new Consumer({}), document, '-r', ruleset);
  const [report] = await reading.finally(() => server.close());
  expect(report?.findings.map(({ file, rule }) => [file, rule])).toEqual([
    [document, 'no-contact'],
  ]);
});

test('a document may be a file:// URL or standard input', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  const { href } = pathToFileURL(join(consumer.folder, 'openapi.yaml'));
  const [report] = await jsonOf(consumer, href);
  expect(report?.source).toBe('openapi.yaml');
  const command = `node ${cli} report - -f json < openapi.yaml`;
  const { stdout } = await execute(consumer.folder, 'sh', '-c', command);
  const [piped] = JSON.parse(stdout).documents as Report[];
  expect([piped?.source, rulesOf(piped ? [piped] : [])]).toEqual(['standard input', both]);
});

test('it finds what `spectral lint` finds in the web shop', async () => {
  const examples = join(__dirname, '../../../examples');
  const args = ['report', 'web-shop.yaml', '-f', 'json'];
  const { stdout } = await execute(examples, process.execPath, cli, ...args);
  const [report] = JSON.parse(stdout).documents as Report[];
  const text = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  const example = /^\$ npm run --silent example\n(.+?)^✖/ms.exec(text)?.[1] ?? '';
  const lines = [...example.matchAll(/^ +(\d+):\d+ /gm)].map(([, line]) => Number(line));
  expect(report?.findings.map(({ line }) => line)).toEqual(lines);
  expect(lines.length).toBeGreaterThan(20);
});

describe('a split document', () => {
  const files = {
    '.spectral.yaml': 'extends: ["spectral:oas", "spectral-status-codes"]',
    'openapi.yaml': `openapi: 3.0.3
info: { title: Split, version: '1' }
paths:
  /a: { get: { responses: { '200': { description: OK, content: { text/plain: {} } } } } }
  /b: { $ref: "other.yaml#/paths/~1a" }
  /c: { get: { responses: { '200': { $ref: "other.yaml#/components/responses/Bad" } } } }
`,
    'other.yaml': `openapi: 3.0.3
paths:
  /a:
    put:
      operationId: twice
      responses: { '200': { description: OK, content: { text/plain: {} } } }
components:
  responses:
    Bad:
      description: Bad
      content: { text/plain: { schema: { type: integer }, example: wrong } }
`,
  };

  test('shows findings in other files at the operations they speak of', async () => {
    const [report] = await jsonOf(new Consumer(files), 'openapi.yaml');
    const at = (name: string) => {
      const row = report?.rows.find(({ method, path }) => `${method} ${path}` === name);
      const found = [
        ...(row?.findings ?? []),
        ...(row?.cells ?? []).flatMap((cell) => cell.findings),
      ];
      return found.map((index) => {
        const { file, line, rule } = report?.findings[index] ?? {};
        return `${file}:${line} ${rule}`;
      });
    };
    expect(at('PUT /b')).toContain('other.yaml:4 operation-description');
    expect(at('PUT /b')).toContain('other.yaml:4 operation-tags');
    expect(at('GET /a').filter((text) => text.startsWith('other.yaml'))).toEqual([]);
    expect(at('GET /c')).toContain('other.yaml:11 oas3-valid-media-example');
  });
});

describe('what cannot be read', () => {
  const files = {
    'unclosed.yaml': 'openapi: 3.1.0\ninfo: { title: a, version: 1\npaths:\n  /a: {}\n',
    'cut.json': '{"openapi":"3.1.0","paths":{"/a":{"get":{',
    'leads-nowhere.yaml': `openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /a: { $ref: './missing.yaml#/a' }
  /b: { get: { responses: {} } }
  /b: { put: { responses: {} } }
`,
    'openapi.yaml': orders,
    'newer.yaml': 'openapi: 4.0.0\npaths: { /a: { get: { responses: { 200: {} } } } }\n',
  };

  test.each([
    ['unclosed.yaml', 'error: unclosed.yaml:3:1 Missed comma between flow collection entries\n'],
    ['cut.json', 'error: cut.json:2:1 Unexpected end of the stream within a flow collection\n'],
    ['newer.yaml', 'error: newer.yaml is not OpenAPI 2 or 3\n'],
  ])('%s gives no page, but the reason', async (name, message) => {
    const consumer = new Consumer(files);
    const outcome = await consumer.node(cli, 'report', name, '-o', 'report.html');
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: message });
    expect(readdirSync(consumer.folder)).not.toContain('report.html');
  });

  test('a document of which a part is missing is drawn, with the reason, and fails', async () => {
    const { code, stdout, stderr } = await new Consumer(files).node(
      cli,
      ...['report', 'leads-nowhere.yaml'],
    );
    expect([code, stdout.startsWith('<!doctype html>')]).toEqual([2, true]);
    expect(stderr.split('\n').map((line) => line.replace(/open '.*/, ''))).toEqual([
      'error: leads-nowhere.yaml:4 ENOENT: no such file or directory, ',
      'error: leads-nowhere.yaml:6 Duplicate key: /b',
      'error: leads-nowhere.yaml:4 /a is not drawn; its $ref leads nowhere: ./missing.yaml#/a',
      '',
    ]);
  });

  test('of several documents the others are drawn', async () => {
    const args = ['report', 'unclosed.yaml', 'openapi.yaml', '-f', 'json'];
    const { code, stdout, stderr } = await new Consumer(files).node(cli, ...args);
    expect([code, stderr]).toEqual([
      2,
      'error: unclosed.yaml:3:1 Missed comma between flow collection entries\n',
    ]);
    const { documents } = JSON.parse(stdout) as { documents: Report[] };
    expect(documents.map(({ source }) => source)).toEqual(['openapi.yaml']);
  });
});

test.each([
  [['missing.yaml'], 'error: missing.yaml: no such document\n'],
  [['other.yaml'], 'error: other.yaml is no OpenAPI document\n'],
  [['openapi.yaml', '-r', 'missing.yaml'], 'error: missing.yaml: no such ruleset\n'],
  [['openapi.yaml', '-r', 'other.yaml'], 'error: other.yaml: Ruleset must have rules '],
  [['openapi.yaml', '-r', 'wrong.yaml'], 'error: wrong.yaml: the rule must have at least "given"'],
  [['openapi.yaml', '--what'], "error: unknown option '--what'\n"],
  [
    ['openapi.yaml', '-f', 'pdf'],
    "error: option '-f, --format <format>' argument 'pdf' is invalid",
  ],
  [['openapi.yaml', '--against', ''], 'error: --against has no version\n'],
  [[''], 'error: a document has no name\n'],
  [['openapi.yaml', '--against', 'v9'], 'error: v9 is no file and no revision that Git has here\n'],
  [['openapi.yaml', '-o', 'openapi.yaml'], 'error: openapi.yaml is read; '],
  [['openapi.yaml', '-o', 'link.yaml'], 'error: link.yaml is read; '],
  [['openapi.yaml', '-o', 'folder'], 'error: folder is a folder\n'],
  [['openapi.yaml', '-o', 'other.yaml/page'], 'error: other.yaml/page cannot be written: '],
  [[], "error: missing required argument 'documents'\n"],
])('%j fails with a message, and changes nothing', async (args, message) => {
  const files = { 'openapi.yaml': orders, 'other.yaml': 'a: 1', 'wrong.yaml': 'rules: { a: {} }' };
  const consumer = new Consumer(files);
  mkdirSync(join(consumer.folder, 'folder'));
  linkSync(join(consumer.folder, 'openapi.yaml'), join(consumer.folder, 'link.yaml'));
  const { code, stdout, stderr } = await consumer.node(cli, 'report', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.slice(0, message.length)).toBe(message);
  for (const [name, text] of Object.entries(files)) {
    expect(readFileSync(join(consumer.folder, name), 'utf8')).toBe(text);
  }
});

test('a missing folder is made, an earlier report is replaced', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders, 'pages/api/report.html': 'earlier' });
  for (const output of ['pages/api/report.html', 'new/folder/report.html']) {
    const { code } = await consumer.node(cli, 'report', 'openapi.yaml', '-o', output);
    const page = readFileSync(join(consumer.folder, output), 'utf8');
    expect([code, page.slice(0, 15)]).toEqual([0, '<!doctype html>']);
  }
  expect(readdirSync(join(consumer.folder, 'pages/api'))).toEqual(['report.html']);
});

test('it marks what is in the baseline and what is exempt, and counts the rest', async () => {
  const consumer = new Consumer({ 'openapi.yaml': orders });
  await consumer.node(cli, 'baseline', 'openapi.yaml');
  consumer.write('.spectral.yaml', 'extends: [spectral-status-codes, ./status-codes.baseline.mjs]');
  const more = orders.replace(
    "'202': { description: Later }",
    "'422': { description: Not valid, x-status-code-exempt: { status-code-listed: Agreed } }",
  );
  consumer.write('openapi.yaml', more);
  const [report] = await jsonOf(consumer, 'openapi.yaml');
  const marks = report?.findings.map(({ reason, rule, standing }) => [rule, standing, reason]);
  expect(marks).toEqual([
    ['status-code-baseline', 'reported', undefined],
    ['status-code-listed', 'exempt', 'Agreed'],
    ['status-405-allow-header', 'known', undefined],
  ]);
  const { stdout } = await consumer.node(cli, 'report', 'openapi.yaml', '-f', 'markdown');
  expect(stdout).toContain('`openapi.yaml`: 1 operation, 1 warning, 1 in the baseline, 1 exempt\n');
});

test('Markdown for a comment: totals, findings, nothing that the document could inject', async () => {
  const text = orders.replace('title: Orders', 'title: "Orders @team | <b>`x`</b>"');
  const { stdout } = await new Consumer({ 'openapi.yaml': text }).node(
    cli,
    ...['report', 'openapi.yaml', '-f', 'markdown'],
  );
  expect(stdout).toBe(`## Status codes of Orders @<!-- -->team \\| \\<b\\>\\\`x\\\`\\</b\\>

\`openapi.yaml\`: 1 operation, 1 error, 1 warning

| Level | Operation | Finding | Rule | Place |
| --- | --- | --- | --- | --- |
| error | \`PUT /orders\` | PUT 405 declares no Allow header; add headers.Allow | [\`status-405-allow-header\`](<https://www.belgif.be/specification/rest/api-guide/#http-405>) | \`openapi.yaml:8\` |
| warning | \`PUT /orders\` | PUT 202 is not in the policy; POST may answer 202, PUT 200, 201, or 204 once it is done | [\`status-code-method\`](<https://www.belgif.be/specification/rest/api-guide/#status-codes>) | \`openapi.yaml:7\` |
`);
});

describe('--against', () => {
  const now = orders
    .replace("'202': { description: Later }", "'422': { description: Not valid }")
    .replace('  /orders:', '  /items:\n    get: { responses: {} }\n  /orders:');
  const before = orders.replace('    put:', '    get: { responses: {} }\n    put:');

  test('a file: what is new, what went, what got and lost findings', async () => {
    const consumer = new Consumer({ 'openapi.yaml': now, 'old.yaml': before });
    const [report] = await jsonOf(consumer, 'openapi.yaml', '--against', 'old.yaml');
    expect(
      report?.rows.map(({ cells, change, method, path }) => [
        `${method} ${path}`,
        change,
        ...cells.map((cell) => `${cell.column} ${cell.change}`),
      ]),
    ).toEqual([
      ['GET /items', 'added'],
      ['PUT /orders', undefined, '405 undefined', '422 added', '202 removed'],
      ['GET /orders', 'removed'],
    ]);
    expect(report?.findings.filter(({ isNew }) => isNew).map(({ rule }) => rule)).toEqual([
      'status-code-listed',
    ]);
    expect(report?.gone?.map(({ rule }) => rule)).toEqual(['status-code-method']);
    const { stdout } = await consumer.node(
      cli,
      ...['report', 'openapi.yaml', '--against', 'old.yaml', '-f', 'markdown'],
    );
    expect(stdout).toContain('| Level | Operation | New finding | Rule | Place |');
    expect(stdout).toContain('1 finding no longer there.');
  });

  test('a revision of Git, also of a document that was not there', async () => {
    const consumer = new Consumer({ 'openapi.yaml': before });
    const commands = [
      'git init -q',
      'git add openapi.yaml',
      'git -c user.name=a -c user.email=a@a.a commit -qm a',
    ];
    await execute(consumer.folder, 'sh', '-c', commands.join(' && '));
    consumer.write('openapi.yaml', now);
    consumer.write('second.yaml', orders);
    const [first, second] = await jsonOf(
      consumer,
      ...['openapi.yaml', 'second.yaml', '--against', 'HEAD'],
    );
    expect(first?.rows.map(({ change }) => change)).toEqual(['added', undefined, 'removed']);
    expect(second?.rows.map(({ change }) => change)).toEqual(['added']);
  });
});

test('the commands of the page about it do what it says', async () => {
  const text = readFileSync(join(__dirname, '../../../docs/report.md'), 'utf8');
  const commands = [...text.matchAll(/^npx status-codes (.+)$/gm)].map(([, words = '']) => words);
  const consumer = new Consumer({ 'openapi.yaml': orders, 'apis/one.yaml': orders });
  consumer.write('apis/two.yaml', orders);
  const git =
    'git init -q -b main && git add . && git -c user.name=a -c user.email=a@a.a commit -qm a';
  await execute(consumer.folder, 'sh', '-c', git);
  const outcomes = [];
  for (const command of commands)
    outcomes.push(await consumer.npx('status-codes', ...command.split(' ')));
  expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual(
    ['report.html', 'apis.html', 'comment.md'].map((file) => [0, `The report is in ${file}.\n`]),
  );
  const read = (file: string) => readFileSync(join(consumer.folder, file), 'utf8');
  expect(read('apis.html')).toContain('<title>Status codes of 2 documents</title>');
  expect(read('comment.md')).toContain('No new findings.');
});
