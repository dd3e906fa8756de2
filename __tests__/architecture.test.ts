import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

function files(folder: string): string[] {
  return readdirSync(join(root, folder)).map((file) => `${folder}/${file}`);
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/ from '([^']+)'/g)].map(([, module]) => module as string);
}

test('a policy file is data alone: it imports nothing', () => {
  for (const file of files('policy')) expect([file, imports(file)]).toEqual([file, []]);
});

test.each(['functions', 'findings', 'openapi', 'options', 'spectral'])(
  '%s/ knows nothing of the policy, nor of the ruleset',
  (folder) => {
    for (const file of files(folder)) {
      const known = imports(file).filter((module) => /policy|ruleset\.ts/.test(module));
      expect([file, known]).toEqual([file, []]);
    }
  },
);

test('at run time the package needs the Spectral packages it declares, and nothing else', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const needed = [
    'ruleset.ts',
    'resolver.ts',
    'policy',
    'functions',
    'shipped',
    'findings',
    'openapi',
    'options',
    'spectral',
  ]
    .flatMap((entry) => (entry.endsWith('.ts') ? [entry] : files(entry)))
    .flatMap(imports)
    .filter((module) => !module.startsWith('.'));
  expect([...new Set(needed)].sort()).toEqual(Object.keys(dependencies).sort());
});

test('every function is a file of its own that exports it by the name of the file', () => {
  const exported = (file: string) =>
    readFileSync(join(root, file), 'utf8').match(
      /(?<=^export (?:async function|function|const) )\w+/gm,
    );
  for (const file of [...files('functions'), ...files('shipped')]) {
    expect([file, exported(file)]).toEqual([file, [/([^/]+)\.ts$/.exec(file)?.[1]]]);
  }
});

test('every function is shipped with its options checked, which the ruleset loads nothing of', () => {
  expect(readdirSync(join(root, 'shipped'))).toEqual(readdirSync(join(root, 'functions')));
  for (const file of ['ruleset.ts', ...files('functions')]) {
    const checks = imports(file).filter((module) => /shipped|[sS]chema|createRuleset/.test(module));
    expect([file, checks]).toEqual([file, []]);
  }
});
