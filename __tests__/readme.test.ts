import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { RuleDefinition } from '@stoplight/spectral-core';
import ruleset from '../engines/spectral/ruleset.ts';
import { Cdn } from './cdn.ts';
import { execute } from './consumer.ts';
import { printedBy, stepsOf } from './shownSteps.ts';

/* The README is executed as it stands, as the pages of `docs/` are. */
const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const site = 'https://example.org/spectral-status-codes/';

const [example, ...steps] = stepsOf(readme);
const cdn = new Cdn();

beforeAll(() => cdn.start());
afterAll(() => cdn.stop());

test('the command that lints the example prints what is shown', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, lint] = scripts.example.split(' && ') as [string, string];
  const [tool = '', ...args] = lint.split(' ');
  const { stdout } = await execute(root, join(root, 'node_modules/.bin', tool), ...args);
  expect(example?.command).toBe('npm run --silent example');
  expect(stdout.replaceAll(`${root}/`, '').trim()).toBe(example?.output);
});

test.each(steps.map((step, index) => [index, step.command, step] as const))(
  'command %i, %s',
  async (_index, _command, step) => {
    const served = Object.entries(step.files).map(([name, text]) => [
      name,
      text.replace(site, cdn.url),
    ]);
    expect(await printedBy({ ...step, files: Object.fromEntries(served) })).toBe(step.output);
  },
);

/** The commands of the first block of a shell behind a heading. */
function commandsBehind(heading: string, text: string): string[] {
  const [, block = ''] = /^```sh\n(.*?)^```$/ms.exec(text.slice(text.indexOf(heading))) ?? [];
  return block.trim().split('\n');
}

test('installed as it says, in the folder that it says, it prints what the first ruleset gives', async () => {
  const [intoClone, pack, intoProject, install] = commandsBehind('## Install', readme);
  const page = readFileSync(join(root, 'docs/command.md'), 'utf8');
  const [, packCommand, , installCommand] = commandsBehind('# The command', page);
  expect([intoClone, intoProject]).toEqual(['cd spectral-status-codes', 'cd ../my-api']);
  expect([pack, packCommand]).toEqual(['npm ci && npm pack', 'npm ci && npm pack --workspace cli']);
  const parent = mkdtempSync(join(tmpdir(), 'install-'));
  const [clone, project] = [join(parent, 'spectral-status-codes'), join(parent, 'my-api')];
  for (const folder of [clone, project]) mkdirSync(folder);
  // What the first two lines leave there.
  for (const tarball of [process.env.TARBALL as string, process.env.COMMAND_TARBALL as string]) {
    copyFileSync(tarball, join(clone, basename(tarball)));
  }
  const [first] = steps;
  for (const [name, text] of Object.entries({ ...first?.files, 'package.json': '{}' })) {
    writeFileSync(join(project, name), text);
  }
  const shell = (command = '') => execute(project, 'sh', '-e', '-c', command);
  expect(await shell(install)).toMatchObject({ code: 0 });
  const { stdout } = await shell(first?.command);
  expect(stdout.replaceAll(`${project}/`, '').trim()).toBe(first?.output);
  expect(await shell(installCommand)).toMatchObject({ code: 0 });
  expect(await shell('npx status-codes policy')).toMatchObject({ code: 0 });
  rmSync(parent, { recursive: true });
}, 300_000);

test('the table of rules is the ruleset', () => {
  const rows = [...readme.matchAll(/^\| \[(.+?)\]\((.+?)\) +\| (.+?) +\| (.+?) +\|$/gm)];
  const rules: [string, RuleDefinition & { recommended?: boolean }][] = Object.entries(
    ruleset.rules,
  );
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    rules.map(([id, { description, severity, recommended }]) => [
      id,
      `docs/rules/${id}.md`,
      description,
      `${severity}${recommended === false ? ', off' : ''}`,
    ]),
  );
});
