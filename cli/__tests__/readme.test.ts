import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../__tests__/consumer.ts';

const cli = join(__dirname, '..');
const readme = readFileSync(join(cli, 'README.md'), 'utf8');
/** These are the same for several commands. */
const common = ['--ruleset', '--stdin-filepath', '--help'];

test.each(
  [...readme.matchAll(/^## (\w+)$(.*?)(?=^## |$(?![\s\S]))/gms)].map(([, ...parts]) => parts),
)('the options of %s are those that its help tells', async (command = '', section = '') => {
  const { stdout } = await execute(cli, process.execPath, 'dist/cli.cjs', command, '--help');
  const told = [...stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, name = '']) => name);
  const shown = [...section.matchAll(/^\| `(?:-\w, )?(--[\w-]+)/gm)].map(([, name = '']) => name);
  expect(shown.sort()).toEqual(told.filter((name) => !common.includes(name)).sort());
});

test('every command is there', async () => {
  const { stdout } = await execute(cli, process.execPath, 'dist/cli.cjs', '--help');
  const [, commands = ''] = /^Commands:\n(.*)/ms.exec(stdout) ?? [];
  const told = [...commands.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
  expect([...readme.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)).toEqual(
    told.filter((name) => name !== 'help').sort(),
  );
});
