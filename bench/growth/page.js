import { table, thousands } from '../speed/markdown.js';

/** How much a case may grow where its document doubles. */
const target = 2.2;
/** Below that, in ms, the times say nothing. */
const noise = 10;

/** The section of `docs/measurements.md`, and whether every case keeps to the target. */
export function page(series, machine) {
  const rows = series.map(({ name, samples }) => {
    const last = samples.at(-1);
    const growth = growthOf(samples);
    return {
      isMet: growth <= target,
      cells: [
        name,
        thousands(last.size),
        thousands(last.bytes / 1000),
        thousands(last.findings),
        samples.map(({ time }) => time.toFixed(0)).join(', '),
        growth <= target ? growth.toFixed(2) : `**${growth.toFixed(2)}, missed**`,
      ],
    };
  });
  const heads = ['of each', 'kB', 'findings', 'ms, sizes doubling', 'worst doubling'];
  const text = `On ${machine}; at most ${target} for each doubling.

${table(
  ['case', ...heads],
  rows.map(({ cells }) => cells),
)}`;
  return { text, isMet: rows.every(({ isMet }) => isMet) };
}

/** The largest growth from one size to the next, of times that say something. */
function growthOf(samples) {
  const ratios = samples
    .slice(1)
    .map(({ time }, index) => ({ time, ratio: time / samples[index].time }))
    .filter(({ time }) => time >= noise)
    .map(({ ratio }) => ratio);
  return Math.max(0, ...ratios);
}
