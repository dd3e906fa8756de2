/**
 * Measures what real API descriptions take without an engine, in Redocly's CLI and in Spectral's, with
 * the packed package, and writes it to `docs/measurements.md`. Fails if the findings of the two differ
 * in rule, message or line. `--rounds <count>` says how often each is measured (5 by default);
 * `--document <name>` measures one document and writes nothing.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentFile, real } from './speed/documents.js';
import { percent, table, thousands } from './speed/markdown.js';
import { run } from './speed/measure.js';
import { rowsOf } from './speed/rows.js';
import { writeSection } from './writeSection.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, document: { type: 'string' } },
});
const rounds = Number(values.rounds);
const limit = 600;
const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));
const root = pathOf('..');

const folder = await mkdtemp(join(tmpdir(), 'engines-'));
const inFolder = (file) => join(folder, file);
const spectral = [
  inFolder('node_modules/@stoplight/spectral-cli/dist/index.js'),
  ...['lint', '--format', 'json', '--quiet', '--ruleset', inFolder('ruleset.mjs')],
  ...['--resolver', inFolder('node_modules/spectral-status-codes/dist/resolver.cjs')],
];
const redocly = [
  inFolder('node_modules/@redocly/cli/bin/cli.js'),
  ...['lint', '--format', 'json', '--max-problems', '1000000', '--config'],
];

/** What is measured, each by what Node runs for a file. */
const engines = {
  core: (file) => [pathOf('engines/core.js'), folder, file],
  idle: (file) => [...redocly, inFolder('idle.yaml'), file],
  redocly: (file) => [...redocly, inFolder('redocly.yaml'), file],
  spectral: (file) => [...spectral, file],
};

try {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const clis = ['@redocly/cli', '@stoplight/spectral-cli'];
  await install(clis.map((cli) => `${cli}@${devDependencies[cli]}`));
  const names = Object.keys(real).filter((name) => name === (values.document ?? name));
  if (names.length === 0) throw new Error(`No document ${values.document}`);
  const documents = [];
  for (const name of names) documents.push(await measure(name));
  const written = page(documents);
  console.log(written);
  if (values.document === undefined) await writeSection('engines', written);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function install(clis) {
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8' });
  const [{ filename }] = JSON.parse(
    npm('pack', root, '--json', '--pack-destination', folder, '--loglevel=error'),
  );
  const files = {
    'package.json': '{ "private": true }',
    'ruleset.mjs':
      "import statusCodes from 'spectral-status-codes'; export default { extends: [statusCodes] };",
    'redocly.yaml':
      'plugins: [spectral-status-codes/redocly]\nextends: [status-codes/recommended]\n',
    'idle.yaml': `plugins: [${pathOf('engines/idle.js')}]\nrules: { idle/idle: warn }\n`,
  };
  for (const [file, text] of Object.entries(files)) await writeFile(inFolder(file), text);
  npm('install', '--no-audit', '--no-fund', '--loglevel=error', `./${filename}`, ...clis);
}

/** The medians of a document by engine; they follow one another, so that ratios are of the same minutes. */
async function measure(name) {
  const { file, size } = await documentFile(name);
  const findings = compare(name, file);
  const cases = Object.keys(engines).map((engine) => ({ engine, samples: [] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { engine, samples } of cases) {
      process.stderr.write(`round ${round}: ${name}, ${engine}\n`);
      const { measured, errors } = await run(engines[engine](file), limit);
      if (measured.isKilled || measured.whole === undefined)
        throw new Error(`${engine}: ${errors}`);
      samples.push(measured);
    }
  }
  const rows = rowsOf(cases).map((row) => [row.engine, row]);
  return { name, size, findings, ...Object.fromEntries(rows) };
}

/** How many findings both engines have; throws where they have others. */
function compare(name, file) {
  const [ofSpectral, ofRedocly] = ['spectral', 'redocly'].map((engine) => {
    const options = { encoding: 'utf8', maxBuffer: 1e9, cwd: folder };
    return JSON.parse(spawnSync(process.execPath, engines[engine](file), options).stdout);
  });
  const left = ofSpectral
    .filter(({ code }) => code.startsWith('status-'))
    .map(({ code, message, range }) => `${range.start.line + 1} ${code} ${message}`)
    .sort();
  const right = ofRedocly.problems
    .map(({ ruleId, message, location: [{ start }] }) => `${start.line} ${ruleId} ${message}`)
    .map((line) => line.replace('status-codes/', ''))
    .sort();
  const other = left.find((line, index) => line !== right[index]) ?? right[left.length];
  if (other !== undefined) throw new Error(`${name}: only with one engine: ${other}`);
  return left.length;
}

function page(documents) {
  const machine = `${availableParallelism()} cores of ${cpus()[0].model}, Node ${process.version}`;
  return [
    `On ${machine}; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
    table(
      [
        'document',
        'MB',
        'all rules, ms',
        'the document in Redocly, ms',
        'rules, of the document: at most 10 %',
      ],
      documents.map(({ name, size, core, idle }) => [
        name,
        (size / 1e6).toFixed(1),
        thousands(core.rules),
        thousands(idle.document),
        judged(percent(core.rules, idle.document), core.rules <= 0.1 * idle.document),
      ]),
    ),
    table(
      [
        'document, default rules',
        'findings',
        'Redocly with one finding, s',
        'with the plugin, s',
        'Spectral, s',
        'plugin, of Spectral: at most 67 %',
        'peak, Redocly, MB',
        'with the plugin, MB',
        'Spectral, MB',
        'parse and rules alone, s',
        'peak, MB',
      ],
      documents.map(({ name, findings, core, idle, redocly, spectral }) => [
        name,
        thousands(findings),
        ...[idle, redocly, spectral].map(({ whole }) => (whole / 1000).toFixed(2)),
        judged(percent(redocly.whole, spectral.whole, 0), redocly.whole <= 0.67 * spectral.whole),
        ...[idle, redocly, spectral].map(({ peak }) => thousands(peak / 1e6)),
        (core.whole / 1000).toFixed(2),
        thousands(core.peak / 1e6),
      ]),
    ),
  ].join('\n\n');
}

function judged(text, isMet) {
  return isMet ? `${text}, met` : `**${text}, missed**`;
}
