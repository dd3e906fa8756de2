/**
 * Makes baselines of real API descriptions and lints them again, and writes to `docs/measurements.md`
 * what is found: nothing under an unchanged document, for each change to GitHub's what it brings, and
 * what a baseline costs `spectral lint`. Fails if anything else is found. `--documents <count>` says how
 * many of the corpus (1,000 by default), `--pairs <count>` how many runs are compared (7).
 */

import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changes } from './baseline/changes.js';
import { measureCommands } from './baseline/commands.js';
import { allRules, entriesOf, findingsOf } from './baseline/project.js';
import { listDocuments, readText } from './corpus/documents.js';
import { percent, table, thousands } from './speed/markdown.js';
import { writeSection } from './writeSection.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    pairs: { type: 'string', default: '7' },
  },
});
const github = new URL(
  'node_modules/@octokit/openapi/generated/api.github.com.json',
  import.meta.url,
);
const wrong = [];

const written = [await changesToGithub(), await corpus(), await costs()].join('\n\n');
console.log(written);
await writeSection('baseline', written);
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;

async function changesToGithub() {
  const text = await readFile(github, 'utf8');
  const entries = await entriesOf(text);
  const unchanged = await findingsOf(text, entries);
  const lines = [['none', '0', String(unchanged.length)]];
  if (unchanged.length > 0) wrong.push('GitHub, unchanged: findings');
  for (const [name, change] of Object.entries(changes)) {
    const [changed, expected] = change(JSON.parse(text));
    const document = typeof changed === 'string' ? changed : JSON.stringify(changed);
    const found = (await findingsOf(document, entries)).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );
    if (found.sort().join('\n') !== expected.sort().join('\n')) {
      wrong.push(`GitHub, ${name}: ${found.join(', ')}`);
    }
    lines.push([name, String(expected.length), String(found.length)]);
  }
  return `GitHub's API, as a text without a source, under a baseline of ${thousands(entries.length)} entries:

${table(['Change', 'must be found', 'is found'], lines)}`;
}

async function corpus() {
  const count = Number(values.documents);
  const all = await listDocuments();
  // Spread over all providers, and the same each time.
  const chosen = Array.from(
    { length: count },
    (_, index) => all[Math.floor((index * all.length) / count)],
  );
  let [documents, entries, left] = [0, 0, 0];
  for (const document of chosen) {
    const text = await readText(document);
    try {
      const known = await entriesOf(text, allRules);
      const found = await findingsOf(text, known, allRules);
      documents += 1;
      entries += known.length;
      left += found.length;
      if (found.length > 0) wrong.push(`${document.name}: ${found[0].code} ${found[0].message}`);
    } catch (error) {
      wrong.push(`${document.name}: ${error.message}`);
    }
  }
  return `${thousands(documents)} documents of the corpus, all rules on: ${thousands(entries)} entries, then ${left} findings.`;
}

async function costs() {
  const { found, runs, written } = await measureCommands(
    fileURLToPath(github),
    Number(values.pairs),
  );
  if (found[1] !== 0) wrong.push(`GitHub, whole commands: ${found[1]} findings`);
  const more = median(runs.map((run) => run.with / run.without)) - 1;
  if (more > 0.05) wrong.push(`GitHub: the baseline costs ${percent(more, 1)}`);
  const seconds = (number) => number.toFixed(2);
  const lines = [
    ['`spectral lint`', seconds(median(runs.map((run) => run.without))), thousands(found[0])],
    ['the same with the baseline', seconds(median(runs.map((run) => run.with))), String(found[1])],
    ['`status-codes baseline`', seconds(written), ''],
  ];
  return `Whole commands on GitHub's API, medians of ${runs.length} pairs on ${availableParallelism()} cores of ${cpus()[0].model}, Node ${process.version}; with the baseline ${percent(more, 1)} (median of the pairs):

${table(['Command', 'processor, s', 'findings'], lines)}`;
}

function median(numbers) {
  return numbers.sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
}
