import type { OutputFile } from '../OutputFile.ts';
import type { Fixed } from './Fixer.ts';
import type { FixOptions } from './FixOptions.ts';
import type { Input } from './Input.ts';
import { overlayText } from './overlay.ts';
import { printDiff } from './printDiff.ts';
import { printSummary } from './printSummary.ts';

/** Writes or shows what has become of a document; gives whether something is to be done where asked. */
export function finish(
  { file, source, target }: Input,
  fixed: Fixed,
  options: FixOptions,
  overlay: OutputFile | undefined,
): boolean {
  const { check = false, write = false } = options;
  const isChanged = fixed.source.content !== source.content;
  if (overlay !== undefined)
    overlay.write(overlayText(fixed.passes, target.name), fixed.references);
  else if (write && file === undefined) process.stdout.write(fixed.source.content);
  else if (write && isChanged) file?.write(fixed.source.content);
  else if (!write && !check) printDiff(target.name, source, fixed.source, process.stdout);
  printSummary(target.name, fixed, options, process.stderr);
  return check && isChanged;
}
