import { table, thousands } from '../speed/markdown.js';

/** How much a case may grow where its document doubles, over all sizes: one step may be noise. */
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
  const heads = ['of each', 'kB', 'findings', 'ms, sizes doubling', 'per doubling'];
  const text = `On ${machine}; at most ${target} for each doubling.

${table(
  ['case', ...heads],
  rows.map(({ cells }) => cells),
)}`;
  return { text, isMet: rows.every(({ isMet }) => isMet) };
}

/** The growth from one size to the next, the geometric mean over times that say something. */
function growthOf(samples) {
  const [first, ...others] = samples.map(({ time }) => time).filter((time) => time >= noise);
  return others.length === 0 ? 1 : (others.at(-1) / first) ** (1 / others.length);
}
