import { coloursFor } from '../terminal.ts';
import type { BaselineChanges, BaselineOptions } from './makeBaseline.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says what has happened to a baseline, and where it is only checked, to which entries it would. */
export function printChanges(
  { documents }: BaselineChanges,
  { check = false, output }: BaselineOptions,
  out: Output,
): void {
  const { green, red } = coloursFor(out);
  for (const [name, { added, entries, takenOut }] of documents) {
    const numbers = `${entries.length} in ${output}, ${added.length} added, ${takenOut.length} taken out`;
    out.write(`${name}: ${check ? numbers.replace(' in ', ' would be in ') : numbers}\n`);
    if (!check) continue;
    for (const entry of takenOut) out.write(`  ${green(`- ${entry}`)}\n`);
    for (const entry of added) out.write(`  ${red(`+ ${entry}`)}\n`);
  }
}
