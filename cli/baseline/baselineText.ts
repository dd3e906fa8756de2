import type { BaselineContent } from './BaselineContent.ts';

/**
 * The text of a baseline that imports the package by this specifier: one entry a line, so that version
 * control can compare and merge it.
 */
export function baselineText({ documents, ratchet }: BaselineContent, specifier: string): string {
  const lists = Object.entries(documents)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, entries]) => {
      const lines = entries.map((entry) => `    ${entry}\n`).join('');
      return `  ${JSON.stringify(name)}: \`\n${lines}  \`,\n`;
    });
  const options = ratchet ? '' : ', { ratchet: false }';
  return `// What \`spectral lint\` finds here and does not report. \`status-codes baseline --update\` takes out what
// is mended.
import baseline from ${JSON.stringify(specifier)};

export default baseline({
${lists.join('')}}${options});
`;
}
