/**
 * Measures what the packed package adds to `spectral lint` on a small document, against an empty
 * ruleset of the same kind, and writes it to `docs/measurements.md`. `--pairs <count>` says how many
 * runs of each are compared (25 by default).
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { percent, table } from './speed/markdown.js';
import { writeSection } from './writeSection.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '25' } } });
const pairs = Number(values.pairs);

const document = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200': { description: The orders, content: { application/json: {} } }
`;

/** Kinds of ruleset files, each with this package and without anything. */
const kinds = {
  '`.spectral.yaml`': {
    file: 'ruleset.yaml',
    own: 'extends: spectral-status-codes',
    empty: 'rules: {}',
  },
  '`.spectral.mjs`': {
    file: 'ruleset.mjs',
    own: "import statusCodes from 'spectral-status-codes'; export default { extends: [statusCodes] };",
    empty: 'export default { rules: {} };',
  },
};

const folder = await mkdtemp(join(tmpdir(), 'startup-'));
try {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const cli = `@stoplight/spectral-cli@${devDependencies['@stoplight/spectral-cli']}`;
  await install(cli);
  const lines = [];
  for (const [kind, { file, own, empty }] of Object.entries(kinds)) {
    await writeFile(join(folder, `own-${file}`), own);
    await writeFile(join(folder, `empty-${file}`), empty);
    lines.push([kind, ...compare(`own-${file}`, `empty-${file}`)]);
  }
  const heads = ['empty ruleset, ms', 'this one, ms', 'more, median of the pairs'];
  const written = `On ${availableParallelism()} cores of ${cpus()[0].model}, Node ${process.version}, ${cli}; ${pairs} pairs.

${table(['ruleset file', ...heads], lines)}`;
  console.log(written);
  await writeSection('startup', written);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function install(cli) {
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8' });
  const [{ filename }] = JSON.parse(
    npm('pack', root, '--json', '--pack-destination', folder, '--loglevel=error'),
  );
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await writeFile(join(folder, 'openapi.yaml'), document);
  npm('install', '--no-audit', '--no-fund', '--loglevel=error', `./${filename}`, cli);
}

/** The medians of both, and that of the ratios of runs that followed one another. */
function compare(own, empty) {
  [own, empty].forEach(lint);
  const runs = Array.from({ length: pairs }, () => ({ empty: lint(empty), own: lint(own) }));
  const ratio = median(runs.map((run) => run.own / run.empty));
  return [
    median(runs.map((run) => run.empty)).toFixed(0),
    median(runs.map((run) => run.own)).toFixed(0),
    percent(ratio - 1, 1),
  ];
}

function lint(ruleset) {
  const start = performance.now();
  const args = ['node_modules/.bin/spectral', 'lint', 'openapi.yaml', '--ruleset', ruleset];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${ruleset}: ${stdout}`);
  return performance.now() - start;
}

function median(numbers) {
  return numbers.sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
}
