import { table, thousands } from '../speed/markdown.js';

/** What stands in `docs/measurements.md` about promises kept. */
export function fixSection({ broken, byFormat, refusals }) {
  const lines = Object.entries(byFormat).map(([format, sums]) => [
    format,
    ...['documents', 'changed', 'promised', 'fixed', 'refused', 'oas'].map((figure) =>
      thousands(sums[figure]),
    ),
  ]);
  const reasons = Object.entries(refusals)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, times]) => [reason, thousands(times)]);
  return `Promises broken: ${thousands(broken.length)}.

${table(
  [
    'Written as',
    'documents',
    'changed',
    'findings with a fix',
    'fixed',
    'refused',
    'linted by `spectral:oas` too',
  ],
  lines,
)}

Why what was refused was, in both formats:

${table(['Not fixed', 'findings'], reasons)}`;
}
