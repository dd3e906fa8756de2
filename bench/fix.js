/**
 * Fixes real API descriptions, written as JSON and as YAML, checks what is promised of that, and writes
 * to `docs/measurements.md` how many promises were kept. Fails if one is broken. `--documents <count>`
 * says how many of the corpus, 1,000 by default; `--results <file>` goes on from where another run with
 * that file ended, and `--take <count>` ends after so many more.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listDocuments, readText } from './corpus/documents.js';
import { checkFix } from './fix/checkFix.js';
import { formats } from './fix/formats.js';
import { fixSection } from './fix/section.js';
import { writeSection } from './writeSection.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    results: { type: 'string' },
    take: { type: 'string', default: 'Infinity' },
  },
});
const count = Number(values.documents);
const results = known() ?? { documents: 0, byFormat: {}, refusals: {}, broken: [] };
const all = await listDocuments();
const end = Math.min(count, results.documents + Number(values.take));

while (results.documents < end) {
  // Spread over all providers, and the same each time.
  const document = all[Math.floor((results.documents * all.length) / count)];
  const json = await readText(document);
  for (const [format, write] of Object.entries(formats)) await check(document, format, write(json));
  results.documents += 1;
  if (values.results !== undefined) writeFileSync(values.results, JSON.stringify(results));
}
for (const line of results.broken) console.error(line);
if (results.broken.length > 0) process.exitCode = 1;
if (results.documents < count) console.log(`${results.documents} of ${count} documents`);
else await writeSection('fix', fixSection(results));

function known() {
  const { results: file } = values;
  return file !== undefined && existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined;
}

async function check({ name }, format, text) {
  results.byFormat[format] ??= { documents: 0 };
  const sums = results.byFormat[format];
  try {
    const { problems, reasons, ...figures } = await checkFix(text);
    sums.documents += 1;
    for (const [figure, value] of Object.entries(figures)) {
      sums[figure] = (sums[figure] ?? 0) + value;
    }
    for (const reason of reasons) results.refusals[reason] = (results.refusals[reason] ?? 0) + 1;
    results.broken.push(...problems.map((problem) => `${name} ${format}: ${problem}`));
  } catch (error) {
    results.broken.push(`${name} ${format}: ${error.stack}`);
  }
}
