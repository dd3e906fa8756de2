import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import baseline from '../engines/spectral/baseline.ts';
import ownRuleset from '../engines/spectral/ownRuleset.ts';
import ruleset from '../engines/spectral/ruleset.ts';
import { rulesetOf } from '../engines/spectral/rulesetOf.ts';
import { policyRules } from '../rules/policyRules.ts';
import { Consumer, execute } from './consumer.ts';
import { orders } from './orders.ts';
import { shipped } from './policies/shipped.ts';

const root = join(__dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const tarball = process.env.TARBALL as string;

const report = `openapi.yaml
 7:15  warning  status-code-method       PUT 202 is not in the policy; POST may answer 202, PUT 200, 201, or 204 once it is done  paths./orders.put.responses[202]
 8:15    error  status-405-allow-header  PUT 405 declares no Allow header; add headers.Allow                                      paths./orders.put.responses[405]

✖ 2 problems (1 error, 1 warning, 0 infos, 0 hints)
`;

test('the tarball holds dist, the documentation with what it shows, LICENSE and package.json', async () => {
  const { stdout } = await execute(root, 'tar', '-tzf', tarball);
  const documentation = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => `${folder}/${file}`)
      .filter((file) => statSync(join(root, file)).isFile()),
  );
  const functions = readdirSync(join(root, 'functions')).map((file) => file.replace('.ts', '.js'));
  const expected = [
    ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'],
    ...documentation,
    'cli/README.md',
    'package.json',
    ...functions.map((file) => `dist/functions/${file}`),
    ...['baseline.cjs', 'baseline.d.cts', 'baseline.d.mts', 'baseline.mjs'].map(
      (file) => `dist/${file}`,
    ),
    ...['check.cjs', 'check.d.cts', 'check.d.mts', 'check.mjs'].map((file) => `dist/${file}`),
    ...['policy.cjs', 'policy.d.cts', 'policy.d.mts', 'policy.mjs'].map((file) => `dist/${file}`),
    ...['policy-types.d.cts', 'policy-types.d.mts', 'policy-data.d.cts', 'policy-data.d.mts'].map(
      (file) => `dist/${file}`,
    ),
    ...['own', ...shipped.flatMap(({ name }) => [name, `${name}.data`])].flatMap((file) => [
      `dist/policies/${file}.cjs`,
      `dist/policies/${file}.mjs`,
    ]),
    ...['redocly.cjs', 'redocly.d.cts', 'redocly.d.mts', 'redocly.mjs'].map(
      (file) => `dist/${file}`,
    ),
    ...['ruleset.cjs', 'ruleset.d.cts', 'ruleset.d.mts', 'ruleset.mjs'].map(
      (file) => `dist/${file}`,
    ),
    'dist/policy.schema.json',
    'dist/resolver.cjs',
    'dist/revisions/2023-10-05.cjs',
    'dist/revisions/2023-10-05.mjs',
    'dist/revisions/2025-06-16.cjs',
    'dist/revisions/2025-06-16.mjs',
    'dist/vacuum.yaml',
  ];
  const files = stdout.trim().split('\n');
  expect(files.sort()).toEqual(expected.map((file) => `package/${file}`).sort());
});

test('publint finds nothing to say', async () => {
  const { code, stdout } = await execute(root, bin('publint'), tarball, '--strict');
  expect([code, stdout]).toEqual([0, expect.stringContaining('All good!')]);
});

// Not `node10`: it knows no exports map, and TypeScript 7 no longer has it.
test('attw finds no problem with the types', async () => {
  const profile = ['--format', 'ascii', '--profile', 'node16'];
  const { code, stdout } = await execute(root, bin('attw'), tarball, ...profile);
  expect([code, stdout]).toEqual([0, expect.stringContaining('node16 (from ESM): 🟢 (ESM)')]);
});

test.each([
  ['.spectral.yaml', 'extends: ["spectral-status-codes"]'],
  ['.spectral.json', '{ "extends": ["spectral-status-codes"] }'],
  ['.spectral.js', "module.exports = { extends: [require('spectral-status-codes')] };"],
  ['.spectral.js', "import s from 'spectral-status-codes'; export default { extends: [s] };"],
  ['.spectral.mjs', "import s from 'spectral-status-codes'; export default { extends: [s] };"],
  [
    '.spectral.js',
    "const { createRuleset } = require('spectral-status-codes/policy'); module.exports = { extends: [createRuleset()] };",
  ],
  [
    '.spectral.mjs',
    "import { createRuleset } from 'spectral-status-codes/policy'; export default { extends: [createRuleset()] };",
  ],
  ['.spectral.yaml', 'extends: ["./node_modules/spectral-status-codes/dist/ruleset.mjs"]'],
])('`spectral lint` with %s: %s', async (file, text) => {
  const consumer = new Consumer({ 'openapi.yaml': orders, [file]: text });
  const { code, stdout } = await consumer.spectral('lint', 'openapi.yaml', '-r', file);
  expect(stdout.replace(`${consumer.folder}/`, '').trimStart()).toBe(report);
  expect(code).toBe(1);
});

test('bare import and require give the ruleset', async () => {
  const consumer = new Consumer({
    'a.mjs': "import s from 'spectral-status-codes'; console.log(Object.keys(s.rules).length);",
    'a.cjs': "console.log(Object.keys(require('spectral-status-codes').default.rules).length);",
  });
  const [esm, commonJs] = [await consumer.node('a.mjs'), await consumer.node('a.cjs')];
  expect(esm).toEqual({ code: 0, stdout: commonJs.stdout, stderr: '' });
  expect(Number(esm.stdout)).toBeGreaterThan(18);
});

const rulesets: readonly (readonly [string, { readonly rules?: unknown }])[] = [
  ["(await import('spectral-status-codes')).default", ruleset],
  ["(await import('spectral-status-codes/policy')).createRuleset()", ruleset],
  ["(await import('spectral-status-codes/policies/own')).default", ownRuleset],
  ["(await import('spectral-status-codes/baseline')).default({})", baseline({}) as object],
  ...shipped.map(
    ({ name, policy }) =>
      [
        `(await import('spectral-status-codes/policies/${name}')).default`,
        rulesetOf(policyRules(policy)),
      ] as const,
  ),
];

/** The names of the functions of rules. */
function functionNames(rules: unknown): string[] {
  const all = Object.values(rules as Record<string, { then: { function: { name: string } } }>);
  return all.map(({ then }) => then.function.name);
}

// Spectral's errors tell them.
test.each(rulesets)('the functions of %s have their names', async (packed, source) => {
  const consumer = new Consumer({
    'names.mjs': `const { rules } = ${packed};
      const nameOf = (value) => (typeof value === 'function' ? { name: value.name } : value);
      console.log(JSON.stringify(rules, (_, value) => nameOf(value)));`,
  });
  const { stdout } = await consumer.node('names.mjs');
  const names = functionNames(source.rules);
  expect(functionNames(JSON.parse(stdout))).toEqual(names);
  expect(names.filter((name) => !/^[a-z]+[A-Z]/.test(name))).toEqual([]);
});

test.each(shipped)(
  'the policy $name is a ruleset and data, and nothing of another one',
  async ({ name, policy }) => {
    const show = (from: string) => `console.log(Object.keys(${from}).join());`;
    const module = `spectral-status-codes/policies/${name}`;
    const consumer = new Consumer({
      'a.mjs': `import s from '${module}'; ${show('s.rules')}`,
      'a.cjs': show(`require('${module}').default.rules`),
      'data.mjs': `import s from '${module}/data'; ${show('s')}`,
      'data.cjs': show(`require('${module}/data').default`),
    });
    const outputs = await Promise.all(
      ['a.mjs', 'a.cjs', 'data.mjs', 'data.cjs'].map((file) => consumer.node(file)),
    );
    const [rules, data] = [policyRules(policy), policy].map((each) => `${Object.keys(each)}\n`);
    expect(outputs.map(({ stdout }) => stdout)).toEqual([rules, rules, data, data]);
    const bundle = readFileSync(join(root, `dist/policies/${name}.mjs`), 'utf8');
    const others = shipped.filter((each) => bundle.includes(each.policy.name));
    expect(others.map((each) => each.name)).toEqual([name]);
  },
);

test('the ruleset that is loaded by default has nothing of the policies', () => {
  const bundle = readFileSync(join(root, 'dist/ruleset.mjs'), 'utf8');
  expect(shipped.filter(({ policy }) => bundle.includes(policy.name))).toEqual([]);
});
