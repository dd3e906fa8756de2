import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, type Outcome } from '../../../__tests__/consumer.ts';
import { bundlingScript } from '../../../__tests__/everywhere/bundlingScript.ts';
import { findings, openapi } from '../../../__tests__/everywhere/example.ts';

/*
 * A baseline of the web shop that lacks one entry, everywhere that a ruleset is loaded: the one finding
 * is left.
 */
const cli = join(__dirname, '../../dist/cli.cjs');
const left = 'status-405-allow-header PUT /products 405';
const byName = "'spectral-status-codes/baseline'";
let text = '';

beforeAll(async () => {
  const consumer = new Consumer({ 'openapi.yaml': openapi });
  await consumer.node(cli, 'baseline', 'openapi.yaml');
  const written = readFileSync(join(consumer.folder, 'status-codes.baseline.mjs'), 'utf8');
  text = written.replace(new RegExp(`^ +${left}\n`, 'm'), '');
  expect(text.length).toBeLessThan(written.length);
});

/** A project with the baseline; in place of its import by path, another. */
function projectOf(files: Readonly<Record<string, string>>, specifier?: string): Consumer {
  const baseline = specifier === undefined ? text : text.replace(/"\.\/node_modules.+"/, specifier);
  return new Consumer({ 'openapi.yaml': openapi, 'status-codes.baseline.mjs': baseline, ...files });
}

function rulesOf({ stdout, stderr }: Outcome): string[] {
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
}

const yaml = { '.spectral.yaml': 'extends: [spectral-status-codes, ./status-codes.baseline.mjs]' };
const importing = `import statusCodes from 'spectral-status-codes';
import baseline from './status-codes.baseline.mjs';
export default { extends: [statusCodes, baseline] };`;
const requiring = `module.exports = {
  extends: [require('spectral-status-codes'), require('./status-codes.baseline.mjs').default],
};`;

test.each<[string, Record<string, string>]>([
  ['YAML', yaml],
  [
    'YAML, the baseline first',
    { '.spectral.yaml': 'extends: [./status-codes.baseline.mjs, spectral-status-codes]' },
  ],
  [
    'JSON',
    { '.spectral.json': '{ "extends": ["spectral-status-codes", "./status-codes.baseline.mjs"] }' },
  ],
  ['.spectral.mjs', { '.spectral.mjs': importing }],
  ['.spectral.js, ESM', { '.spectral.js': importing }],
  ['.spectral.js, CommonJS', { '.spectral.js': requiring }],
])('`spectral lint` with %s', async (_, files) => {
  const [ruleset = ''] = Object.keys(files);
  const args = ['lint', 'openapi.yaml', '-r', ruleset, '-f', 'json', '--quiet'];
  expect(rulesOf(await projectOf(files).spectral(...args))).toEqual(['status-405-allow-header']);
  expect(rulesOf(await projectOf(files, byName).spectral(...args))).toEqual([
    'status-405-allow-header',
  ]);
});

test('`spectral lint` with the resolver of the package', async () => {
  const resolver = 'node_modules/spectral-status-codes/dist/resolver.cjs';
  const args = ['lint', 'openapi.yaml', '--resolver', resolver, '-f', 'json', '--quiet'];
  expect(rulesOf(await projectOf(yaml).spectral(...args))).toEqual(['status-405-allow-header']);
});

// The document has no source there: it is the only one of the baseline.
test.each([
  ['node', '[commonjs()]'],
  // As the extension of VS Code loads it, which would fetch a bare name.
  ['runtime', '[commonjs()]'],
] as const)('bundleAndLoadRuleset, preset %s', async (preset, plugins) => {
  const consumer = projectOf({ ...yaml, 'lint.cjs': bundlingScript(preset, plugins) });
  const outcome = await consumer.node('lint.cjs', join(consumer.folder, '.spectral.yaml'));
  expect(rulesOf(outcome)).toEqual(['status-405-allow-header']);
});

test.each([
  ['lint.mjs', importing.replace(/^export default/m, 'const ruleset =')],
  [
    'lint.cjs',
    `const ruleset = {};
const ready = import('./status-codes.baseline.mjs').then(({ default: baseline }) => {
  ruleset.extends = [require('spectral-status-codes').default, baseline];
});`,
  ],
])('`new Spectral()` in %s, with a text that has no source', async (file, load) => {
  const isModule = file.endsWith('.mjs');
  const modules = ['spectral-core', 'spectral-parsers'].map((name) => `@stoplight/${name}`);
  const program = `${modules
    .map((name, index) =>
      isModule ? `import m${index} from '${name}';` : `const m${index} = require('${name}');`,
    )
    .join('\n')}
${isModule ? "import { readFileSync } from 'node:fs';" : "const { readFileSync } = require('node:fs');"}
${load}
${isModule ? 'const ready = Promise.resolve();' : ''}
const text = readFileSync('openapi.yaml', 'utf8');
ready
  .then(() => {
    const spectral = new m0.Spectral();
    spectral.setRuleset(ruleset);
    return spectral.run(new m0.Document(text, m1.Yaml));
  })
  .then((results) => console.log(JSON.stringify(results)));
`;
  expect(rulesOf(await projectOf({ [file]: program }).node(file))).toEqual([
    'status-405-allow-header',
  ]);
});

test("functions of the package that a user's rules take know the baseline", async () => {
  const configuration = `extends: [spectral-status-codes, ./status-codes.baseline.mjs]
functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [statusCodeListed, responseHeader]
rules:
  status-code-listed:
    given: $.paths
    then: { function: statusCodeListed, functionOptions: { allow: { 418: [GET] } } }
  own-header:
    given: $.paths[*]
    message: '{{error}}'
    then: { function: responseHeader, functionOptions: { statusCode: '405', header: X-Reason } }
`;
  const consumer = projectOf({ '.spectral.yaml': configuration });
  const args = ['lint', 'openapi.yaml', '-f', 'json', '--quiet'];
  expect(rulesOf(await consumer.spectral(...args))).toEqual([
    'own-header',
    'status-405-allow-header',
  ]);
  const { stdout } = await consumer.node(cli, 'baseline', '--accept');
  expect(stdout).toBe(
    `openapi.yaml: ${findings.length + 1} in status-codes.baseline.mjs, 2 added, 0 taken out\n`,
  );
  expect(rulesOf(await consumer.spectral(...args))).toEqual([]);
});
