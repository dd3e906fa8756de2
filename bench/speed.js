/**
 * Measures what linting costs with this ruleset and beside it, each in a process of its own, and
 * writes it to `docs/measurements.md`. `--quick` leaves out Microsoft Graph and the documents of more
 * than 10,000 operations, which take most of the time; `--rounds <count>` says how often each
 * measurement is repeated (3 by default); `--document <name>` measures one document and writes nothing.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { real } from './speed/documents.js';
import { measure } from './speed/measure.js';
import { page } from './speed/page.js';

const file = new URL('../docs/measurements.md', import.meta.url);
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    document: { type: 'string' },
  },
});
const rounds = Number(values.rounds);

const rulesets = ['empty', 'this one, default', 'this one, all', 'spectral:oas'];
/** `spectral:oas` takes minutes on them. */
const tooLarge = ['api.github.com', 'microsoft.com/graph'];
const sizes = [100, 1_000, 10_000];
const doubling = values.quick ? [1_250, 2_500, 5_000, 10_000] : [12_500, 25_000, 50_000, 100_000];

const documents = [
  ...sizes.map((operations) => synthetic(operations, operations / 10)),
  ...Object.keys(real).filter((name) => !(values.quick && name === 'microsoft.com/graph')),
].flatMap((document) =>
  rulesets
    .filter((ruleset) => ruleset !== 'spectral:oas' || !tooLarge.includes(document))
    .map((ruleset) => ({ group: 'documents', document, ruleset })),
);
const growth = [0, 0.1]
  .flatMap((share) => doubling.map((operations) => synthetic(operations, operations * share)))
  .map((document) => ({ group: 'doubling', document, ruleset: 'this one, all' }));
const cases = [...documents, ...growth]
  .filter(({ document }) => (values.document ?? document) === document)
  .map((measured) => ({ ...measured, samples: [] }));

for (let round = 1; round <= rounds; round += 1) {
  for (const { document, ruleset, samples } of cases) {
    process.stderr.write(`round ${round}: ${document}, ${ruleset}\n`);
    samples.push(await measure(document, ruleset));
  }
}

const machine = `${availableParallelism()} cores of ${cpus()[0].model}, Node ${process.version}`;
const written = page({ cases, rounds, machine });
console.log(written);
if (values.document === undefined) {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/(?<=<!-- speed -->\n).*(?=<!-- \/speed -->)/s, () => `\n${written}\n\n`),
  );
}

function synthetic(operations, findings) {
  return `${operations} operations, ${findings} findings`;
}
