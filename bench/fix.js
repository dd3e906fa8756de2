/**
 * Fixes real API descriptions, written as JSON and as YAML, and checks what is promised of that:
 * `--documents <count>` of them (1,000 by default), spread over the corpus.
 */

import { parseArgs } from 'node:util';
import { listDocuments, readText } from './corpus/documents.js';
import { checkFix } from './fix/checkFix.js';
import { formats } from './fix/formats.js';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '1000' } } });
const all = await listDocuments();
const step = Math.max(1, all.length / Number(values.documents));
const chosen = Array.from(
  { length: Math.floor(all.length / step) },
  (_, i) => all[Math.floor(i * step)],
);

const totals = { documents: 0, changed: 0, fixed: 0 };
const refusals = new Map();
const broken = [];
for (const [index, document] of chosen.entries()) {
  const json = await readText(document);
  for (const [format, write] of Object.entries(formats)) {
    const start = performance.now();
    try {
      const { fixed, problems, reasons } = await checkFix(write(json), format);
      totals.documents += 1;
      totals.changed += Number(fixed > 0);
      totals.fixed += fixed;
      for (const reason of reasons) refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      broken.push(...problems.map((problem) => `${document.name} ${format}: ${problem}`));
    } catch (error) {
      broken.push(`${document.name} ${format}: ${error.stack}`);
    }
    const seconds = (performance.now() - start) / 1000;
    if (seconds > 20) console.error(`${document.name} ${format}: ${seconds.toFixed(0)} s`);
  }
  if (index % 50 === 49) console.error(`${index + 1}/${chosen.length}`, totals, broken.length);
}

console.log(totals);
console.log([...refusals].sort((one, other) => other[1] - one[1]));
console.log(
  broken.length === 0
    ? 'All promises kept'
    : `${broken.slice(0, 100).join('\n')}\n${broken.length} broken`,
);
if (broken.length > 0) process.exitCode = 1;
