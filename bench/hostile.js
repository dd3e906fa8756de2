/**
 * Runs the test of hostile documents with more of them: `--documents <count>` for each seed (200,000
 * by default), `--seeds <numbers>` with commas between.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200000' },
    seeds: { type: 'string', default: '1,2,3' },
  },
});
const seeds = values.seeds.split(',');
// A number that is none would have the test pass on no document at all.
const wrong = [values.documents, ...seeds].find((number) => !/^[1-9]\d*$/.test(number));
if (wrong !== undefined) throw new Error(`No count and no seed: ${wrong}`);
const root = fileURLToPath(new URL('..', import.meta.url));

for (const seed of seeds) {
  console.log(`${values.documents} documents, seed ${seed}`);
  const { status } = spawnSync('npx', ['jest', 'hostile'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HOSTILE_RUNS: values.documents, HOSTILE_SEED: seed },
  });
  if (status !== 0) process.exitCode = 1;
}
