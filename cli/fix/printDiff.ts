import { createTwoFilesPatch } from 'diff';
import { coloursFor } from '../terminal.ts';
import type { Source } from './source/Source.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows what is different, as `git apply` takes it. */
export function printDiff(name: string, before: Source, after: Source, out: Output): void {
  if (before.content === after.content) return;
  const path = name.replaceAll('\\', '/');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before.content, after.content);
  const { bold, cyan, green, red } = coloursFor(out);
  const [, ...lines] = patch.split('\n');
  const coloured = lines.map((line, index) => {
    if (index < 2) return bold(line.trimEnd());
    if (line.startsWith('@@')) return cyan(line);
    if (line.startsWith('+')) return green(line);
    return line.startsWith('-') ? red(line) : line;
  });
  out.write(coloured.join('\n'));
}
