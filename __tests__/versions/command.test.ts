import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Consumer, execute } from '../consumer.ts';
import { install } from '../install.ts';
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

const openapi = `openapi: 3.1.0
info: { title: Orders, version: "1" }
paths:
  /orders:
    put:
      responses:
        "204": { description: Done }
        "422": { description: Not valid }
`;
const rulesets: readonly (readonly [string, Record<string, string>])[] = [
  ['YAML', { '.spectral.yaml': 'extends: spectral-status-codes' }],
  [
    'CommonJS',
    { '.spectral.js': "module.exports = { extends: [require('spectral-status-codes')] };" },
  ],
  [
    'ESM',
    { '.spectral.js': "import s from 'spectral-status-codes'; export default { extends: [s] };" },
  ],
];
const cases = nodes.flatMap((node) => rulesets.map(([form, files]) => ({ node, form, files })));

test.each(cases)('the command on Node $node, a ruleset in $form', async ({ node, files }) => {
  const consumer = new Consumer({ 'openapi.yaml': openapi, ...files }, installed);
  const command = join(installed, 'node_modules/spectral-status-codes-cli/dist/cli.cjs');
  const run = (...args: string[]) => execute(consumer.folder, binary(node), command, ...args);
  const done = (stdout: unknown, stderr = '') => ({ code: 0, stdout, stderr });

  expect(await run('report', 'openapi.yaml', '--format', 'json')).toEqual(
    done(expect.stringContaining('PUT 422 is not in the policy; use 400')),
  );
  expect(await run('policy')).toEqual(
    done(expect.stringContaining('| 204 | No Content | - | X |')),
  );
  expect(await run('fix', 'openapi.yaml', '--contract')).toEqual(
    done(
      expect.stringContaining('+        "400": { description: Not valid }'),
      'openapi.yaml: 1 to fix, 0 left\n',
    ),
  );
  expect(await run('baseline', 'openapi.yaml')).toEqual(
    done('openapi.yaml: 1 in status-codes.baseline.mjs, 1 added, 0 taken out\n'),
  );
});
