import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../__tests__/consumer.ts';
import packageJson from '../package.json';

const root = join(__dirname, '../..');
const cli = join(root, 'cli');

test('the tarball holds the command and what it puts into pages', async () => {
  const { stdout } = await execute(cli, 'npm', 'pack', '--dry-run', '--json', '--ignore-scripts');
  const [packed]: { files: { path: string }[] }[] = JSON.parse(stdout);
  expect(packed?.files.map(({ path }) => path).sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist/cli.cjs',
    'dist/client.js',
    'dist/page.css',
    'dist/rules.json',
    'package.json',
  ]);
});

test('publint finds nothing to say', async () => {
  const publint = join(root, 'node_modules/.bin/publint');
  const { code, stdout } = await execute(cli, publint, '--strict', '--pack', 'false');
  expect([code, stdout]).toEqual([0, expect.stringContaining('All good!')]);
});

test('it needs what it imports and nothing else', () => {
  const sources = readdirSync(cli, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !/^(?:__tests__|dist|node_modules)/.test(file))
    .map((file) => readFileSync(join(cli, file), 'utf8'));
  const shared = ['engines/spectral/rulesetOf.ts', 'engines/spectral/formats.ts'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const imported = [...sources, ...shared]
    .flatMap((text) => [...text.matchAll(/ from '([^.'][^']*)'/g)].map(([, module = '']) => module))
    .filter((module) => !module.startsWith('node:'))
    .map((module) => module.split('/', module.startsWith('@') ? 2 : 1).join('/'));
  expect([...new Set(imported)].sort()).toEqual(Object.keys(packageJson.dependencies).sort());
});

test('nothing of the ruleset needs the command', () => {
  const { dependencies, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ofCommand = files.filter((file: string) => file.startsWith('cli'));
  expect([files[0], ofCommand]).toEqual(['dist', ['cli/README.md']]);
  expect(Object.keys(dependencies).filter((name) => !name.startsWith('@stoplight/'))).toEqual([]);
  const folders = ['checks', 'functions', 'findings', 'openapi', 'options', 'policies', 'engines'];
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true })) {
      const file = String(name);
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      expect([file, text.includes("'../cli/")]).toEqual([file, false]);
    }
  }
});
