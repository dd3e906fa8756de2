import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { Consumer, execute } from '../consumer.ts';
import { findings, openapi } from './example.ts';

/* Without Spectral: the core of the packed package and its plugin, in projects that have nothing else. */
const installed = join(process.env.CONSUMER as string, 'node_modules/spectral-status-codes');

/** Each finding of the example without its position: `warning status-code-method paths./orders GET`. */
const expected = findings.map((finding) => finding.slice(finding.indexOf(' ') + 1)).sort();

const severities = { error: 'error', warn: 'warning', info: 'information', hint: 'hint' };
type Found = {
  readonly rule: string;
  readonly severity: keyof typeof severities;
  readonly message: string;
  readonly path: readonly string[];
};

function linesOf(stdout: string): string[] {
  return (JSON.parse(stdout) as Found[])
    .map(({ rule, severity, path, message }) =>
      [severities[severity], rule, path.join('.'), message].join(' '),
    )
    .sort();
}

const importing = "import { check } from 'spectral-status-codes/check';\n";
const reading = `import { readFileSync } from 'node:fs';\n`;
const printing = `console.log(JSON.stringify(check(JSON.parse(readFileSync('openapi.json', 'utf8')))));\n`;
const esm = importing + reading + printing;
const commonJs = `const { check } = require('spectral-status-codes/check');
const { readFileSync } = require('node:fs');
${printing}`;

const bare = mkdtempSync(join(tmpdir(), 'spectral-status-codes-bare-'));

beforeAll(() =>
  cpSync(installed, join(bare, 'node_modules/spectral-status-codes'), { recursive: true }),
);
afterAll(() => rmSync(bare, { recursive: true }));

/** A project in which no package of Spectral's can be found. */
function bareProject(file: string, text: string): Consumer {
  return new Consumer({ 'openapi.json': example, [file]: text }, bare);
}

const example = JSON.stringify(Yaml.parse(openapi).data);

test.each([
  ['ESM', 'check.mjs', esm],
  ['CommonJS', 'check.cjs', commonJs],
])('%s, in a project without Spectral', async (_, file, program) => {
  const { stdout, stderr } = await bareProject(file, program).node(file);
  expect(stderr).toBe('');
  expect(linesOf(stdout)).toEqual(expected);
});

test('such a project has no Spectral, as the ruleset notices', async () => {
  const project = bareProject('lint.mjs', "import 'spectral-status-codes';");
  const { code, stderr } = await project.node('lint.mjs');
  expect([code, stderr]).toEqual([1, expect.stringContaining('@stoplight/spectral-')]);
});

const tsc = join(__dirname, '../../node_modules/.bin/tsc');

const importingPlugin = `import plugin, { createPlugin } from 'spectral-status-codes/redocly';
`;
const typed = `${importing}${importingPlugin}${reading}
const plugins = [plugin(), createPlugin({ allow: { '422': 'all' } })(), createPlugin()()];
if (plugins.some(({ id }) => id !== 'status-codes')) throw new Error('Another plugin');
const options = { rules: { 'status-204-no-body': 'off' }, policy: { allow: { '422': ['POST'] } } } as const;
const count: number = check({}, options).length;
const [first] = check({}, { rules: 'all', resolved: {}, source: 'openapi.yaml' });
const level: 'error' | 'warn' | 'info' | 'hint' | undefined = first?.severity;
if (count > 0 || level !== undefined || first?.path[0] !== undefined) throw new Error(first?.rule);
${printing}`;

const wrong = `${importing}${importingPlugin}check();
check({}, { rules: 'some' });
check({}, { rules: { 'status-204-no-body': 'warning' } });
check({}, { policy: { alow: {} } });
check({}, { level: 'warn' });
check({})[0]?.line;
createPlugin({ forbid: { '303': 'some' } });
plugin.rules;
`;

const errors = [
  '(3,1): error TS2554: Expected 1-2 arguments, but got 0.',
  `(4,13): error TS2322: Type '"some"' is not assignable to type '`,
  `(5,22): error TS2322: Type '"warning"' is not assignable to type 'RuleSwitch'.`,
  `(6,23): error TS2561: Object literal may only specify known properties, but 'alow' does not exist in type 'PolicyChanges'. Did you mean to write 'allow'?`,
  `(7,13): error TS2353: Object literal may only specify known properties, and 'level' does not exist in type 'CheckOptions'.`,
  `(8,15): error TS2339: Property 'line' does not exist on type 'CheckFinding'.`,
  `(9,26): error TS2322: Type '"some"' is not assignable to type '"all" | readonly string[]'.`,
  `(10,8): error TS2339: Property 'rules' does not exist on type '() => StatusCodesPlugin'.`,
];

function typedProject(file: string, text: string, module: string, moduleResolution: string) {
  const compilerOptions = {
    ...{ module, moduleResolution, target: 'es2022', types: ['node'] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  };
  return new Consumer({
    'openapi.json': example,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, files: [file] }),
    [file]: text,
  });
}

describe.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('module %s, moduleResolution %s', (module, moduleResolution) => {
  test.each([
    ['check.ts', 'check.js'],
    ['check.cts', 'check.cjs'],
  ])('%s is of the right types and runs', async (file, compiled) => {
    const project = typedProject(file, typed, module, moduleResolution);
    expect(await execute(project.folder, tsc)).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout, stderr } = await project.node(compiled);
    expect(stderr).toBe('');
    expect(linesOf(stdout)).toEqual(expected);
  });

  test.each(['wrong.ts', 'wrong.cts'])('wrong uses in %s are errors', async (file) => {
    const project = typedProject(file, wrong, module, moduleResolution);
    const { stdout } = await execute(project.folder, tsc, '--pretty', 'false');
    const found = stdout.split('\n').filter((text) => text.startsWith(file));
    expect(found).toEqual(errors.map((error) => expect.stringContaining(`${file}${error}`)));
  });
});
