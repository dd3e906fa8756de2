import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Consumer, execute } from '../consumer.ts';
import { install } from '../install.ts';
import { expectAllDone, projects } from './commandRuns.ts';
import { nodePackage, nodesOf } from './versions.ts';

const nodes = nodesOf[nodePackage];
const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-command-'));
const installed = join(folder, 'command');
const binary = (node: string) => join(folder, 'nodes/node_modules', `node-${node}`, 'bin/node');

beforeAll(() => {
  for (const each of [join(folder, 'nodes'), installed]) mkdirSync(each);
  install(
    join(folder, 'nodes'),
    nodes.map((node) => `node-${node}@npm:${nodePackage}@${node}`),
  );
  install(installed, [process.env.TARBALL as string, process.env.COMMAND_TARBALL as string]);
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = nodes.flatMap((node) => projects.map(([form, files]) => ({ node, form, files })));

test.each(cases)('the command on Node $node, a ruleset in $form', async ({ node, files }) => {
  const consumer = new Consumer(files, installed);
  const command = join(installed, 'node_modules/spectral-status-codes-cli/dist/cli.cjs');

  await expectAllDone((...args) => execute(consumer.folder, binary(node), command, ...args));
});
