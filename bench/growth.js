/**
 * Measures how the cost of all rules grows where two things in a document multiply, in processor time of
 * this process, and writes it to `docs/measurements.md`. `--steps <count>` says how often each size is
 * doubled (4 by default); `--case <text>` measures the cases with that text in their names, and writes
 * nothing. Fails if one grows more than it may.
 */

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measure, names } from './growth/measure.js';
import { page } from './growth/page.js';
import { writeSection } from './writeSection.js';

const { values } = parseArgs({
  options: {
    case: { type: 'string', default: '' },
    steps: { type: 'string', default: '4' },
  },
});
const series = [];
for (const name of names.filter((each) => each.includes(values.case))) {
  process.stderr.write(`${name}\n`);
  series.push({ name, samples: await measure(name, Number(values.steps)) });
}
if (series.length === 0) throw new Error(`No case ${values.case}`);

const machine = `${cpus()[0].model}, Node ${process.version}`;
const { text, isMet } = page(series, machine);
console.log(text);
if (values.case === '') await writeSection('growth', text);
if (!isMet) process.exitCode = 1;
