/**
 * Measures what linting costs with this ruleset and beside it, each in a process of its own, and
 * writes it to `docs/measurements.md`. `--quick` leaves out Microsoft Graph and the documents of more
 * than 10,000 operations, which take most of the time; `--rounds <count>` says how often each
 * measurement is repeated (3 by default); `--limit <seconds>` after how long beyond the empty ruleset
 * a peer is ended (60 by default); `--document <name>` measures one document and writes nothing.
 */

import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleProject } from './loadProject.js';
import { documentFile, real, synthetic } from './speed/documents.js';
import { measureRedocly, measureSpectral, writeFindings } from './speed/measure.js';
import { page } from './speed/page.js';
import { rulesets } from './speed/rulesets.js';
import { writeSection } from './writeSection.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' },
    document: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const limit = Number(values.limit);
/** Of this ruleset and the empty one, which are to come to their end. */
const ownLimit = 3600;

const names = [...Object.keys(rulesets), 'Redocly CLI'];
const all = 'this one, all';
const replayed = 'the same findings, replayed';
const own = ['empty', 'this one, default', all, replayed];
const sizes = [100, 1_000, 10_000];
/** On this one no peer comes to an end, nor far, in a time that anyone would wait for. */
const giant = synthetic(100_000, 10_000);
const doubling = values.quick ? [1_250, 2_500, 5_000, 10_000] : [6_250, 12_500, 25_000, 50_000];

const documents = [
  ...sizes.map((operations) => synthetic(operations, operations / 10)),
  ...Object.keys(real).filter((name) => !(values.quick && name === 'microsoft.com/graph')),
  ...(values.quick ? [] : [giant]),
].map((document) =>
  (document === giant ? own : names).map((ruleset) => ({ group: 'documents', document, ruleset })),
);
const growth = [
  { share: 0, ruleset: all },
  { share: 0.1, ruleset: all },
  { share: 0.1, ruleset: replayed },
].map(({ share, ruleset }) =>
  doubling.map((operations) => ({
    group: 'growth',
    document: synthetic(operations, operations * share),
    ruleset,
  })),
);
/** The cases of a series are measured one after another, so that what else runs hits all of them. */
const series = [...documents, ...growth]
  .map((cases) => cases.filter(({ document }) => (values.document ?? document) === document))
  .map((cases) =>
    cases.map((measured) => ({
      ...measured,
      isPeer: !own.includes(measured.ruleset),
      samples: [],
    })),
  );
if (series.flat().length === 0) throw new Error(`No document ${values.document}`);

await bundleProject('speed', `export { default as ruleset } from './engines/spectral/ruleset.ts';`);
for (let round = 1; round <= rounds; round += 1) {
  for (const cases of series) {
    for (const pass of [1, 2, 3]) {
      for (const measured of cases.filter(({ samples }) => isDue(samples, pass))) {
        process.stderr.write(`round ${round}: ${measured.document}, ${measured.ruleset}\n`);
        measured.samples.push(await sample(measured, cases));
      }
    }
    // After each, as a run takes long and may be interrupted.
    if (values.document === undefined) await writeSection('speed', written());
  }
}
console.log(written());

function written() {
  const machine = `${availableParallelism()} cores of ${cpus()[0].model}, Node ${process.version}`;
  const cases = series.flat().filter(({ samples }) => samples.length > 0);
  return page({ cases, rounds, limit, machine });
}

/** Thrice a round what takes less than ten seconds, once a round what takes less than a minute, else once. */
function isDue([first], pass) {
  if (first === undefined) return true;
  if (first.isKilled || first.failure || first.whole >= 60_000) return false;
  return pass === 1 || first.whole < 10_000;
}

async function sample({ document, ruleset, isPeer }, cases) {
  const { file, size } = await documentFile(document);
  if (ruleset === replayed) await writeFindings(file);
  const seconds = isPeer ? limit + Math.ceil(cases[0].samples[0].whole / 1000) : ownLimit;
  const measured =
    ruleset === 'Redocly CLI'
      ? await measureRedocly(file, seconds)
      : await measureSpectral(file, ruleset, seconds);
  if (!isPeer && (measured.isKilled || measured.failure)) {
    throw new Error(`${ruleset} on ${document}: ${measured.failure ?? 'too slow'}`);
  }
  return { size, ...measured };
}
