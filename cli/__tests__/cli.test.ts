import { join } from 'node:path';
import { Consumer } from '../../__tests__/consumer.ts';
import packageJson from '../package.json';

const cli = join(__dirname, '../dist/cli.cjs');
const run = (...args: readonly string[]) => new Consumer({}).node(cli, ...args);

test('it tells its version', async () => {
  const { code, stdout } = await run('--version');
  expect([code, stdout]).toEqual([0, `${packageJson.version}\n`]);
});

test.each([
  [['--what'], "error: unknown option '--what'\n"],
  [['what'], "error: unknown command 'what'\n"],
])('%j fails with a message', async (args, message) => {
  expect(await run(...args)).toEqual({ code: 2, stdout: '', stderr: message });
});
