import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../checks/Rule.ts';
import ruleset from '../ruleset.ts';

const root = join(__dirname, '..');

function files(folder: string): string[] {
  return readdirSync(join(root, folder)).map((file) => `${folder}/${file}`);
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/ from '([^']+)'/g)].map(([, module]) => module as string);
}

/** The files of a folder and of the folders in it. */
function tree(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.ts'));
}

test('a policy file is data alone: it imports nothing but its type', () => {
  for (const file of tree('policies')) {
    const lines = readFileSync(join(root, file), 'utf8').match(/^import .*$/gm) ?? [];
    const strange = lines.filter((line) => line !== "import type { Policy } from './Policy.ts';");
    expect([file, strange]).toEqual([file, []]);
  }
});

test.each([
  ['openapi', ['openapi']],
  ['findings', ['findings', 'openapi']],
  ['checks', ['checks', 'findings', 'openapi']],
  ['options', ['options', 'checks', 'openapi', 'policies']],
])('%s/ imports from %j alone', (folder, known) => {
  for (const file of tree(folder)) {
    const strange = imports(file).filter((module) => {
      const [up, first = ''] = module.split('/');
      return up === '.' ? false : up !== '..' || !known.includes(first);
    });
    expect([file, strange]).toEqual([file, []]);
  }
});

test('the ruleset and what changes it know no engine', () => {
  for (const file of [
    'ruleset.ts',
    'policyOptions.ts',
    'checkedChanges.ts',
    'createRules.ts',
    'check.ts',
  ]) {
    const strange = imports(file).filter((module) => /engines|functions|@/.test(module));
    expect([file, strange]).toEqual([file, []]);
  }
});

test('an engine is not built on another', () => {
  for (const file of tree('engines/redocly')) {
    const strange = imports(file).filter((module) => /spectral|functions/.test(module));
    expect([file, strange]).toEqual([file, []]);
  }
});

test('at run time the package needs the Spectral packages it declares, and nothing else', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = ['policies', 'checks', 'functions', 'findings', 'openapi', 'options', 'engines'];
  const needed = ['ruleset.ts', 'check.ts', 'resolver.ts', ...folders.flatMap(tree)]
    .flatMap(imports)
    .filter((module) => !module.startsWith('.'));
  expect([...new Set(needed)].sort()).toEqual(Object.keys(dependencies).sort());
});

test('every function is a file of its own that exports it by the name of the file', () => {
  const exported = (file: string) =>
    readFileSync(join(root, file), 'utf8').match(/(?<=^export (?:function|const) )\w+/gm);
  for (const file of files('functions')) {
    expect([file, exported(file)]).toEqual([file, [/([^/]+)\.ts$/.exec(file)?.[1]]]);
  }
});

/** The functions that check nothing. */
const others = ['statusCodePolicy.ts'];

test('every check of a rule is a function too, with its options checked', () => {
  const checks = ['ruleset.ts', 'rules/policyRules.ts', 'rules/bodyRules.ts']
    .flatMap(imports)
    .flatMap((module) => /checks\/([a-z]\w*\.ts)$/.exec(module)?.[1] ?? []);
  expect([...new Set([...checks, ...others])].sort()).toEqual(readdirSync(join(root, 'functions')));
  for (const { check } of Object.values<Rule>(ruleset))
    expect(checks).toContain(`${check.name}.ts`);
});

// Schemas and validators would be parsed and compiled at every start of the CLI.
test('the ruleset for Spectral loads no schema of options', () => {
  for (const file of ['ruleset.ts', ...files('engines/spectral')]) {
    const schemas = imports(file).filter((module) =>
      /functions|[sS]chema|\/createRulesetF/.test(module),
    );
    expect([file, schemas]).toEqual([file, []]);
  }
});
