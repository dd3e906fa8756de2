import type { Fixed } from './Fixer.ts';
import type { FixOptions } from './FixOptions.ts';

interface Output {
  write(text: string): unknown;
}

/** Says how much is done or to be done, what could be with other options, and what could not, and why. */
export function printSummary(
  name: string,
  { left, passes, refusals, source }: Fixed,
  { contract = false, overlay, write = false }: FixOptions,
  out: Output,
): void {
  const fixed = passes.flatMap(({ mends }) => mends.flatMap(({ findings }) => findings)).length;
  const verb = write || overlay !== undefined ? 'fixed' : 'to fix';
  const more = contract ? 0 : left.filter(({ fix }) => fix?.safety === 'contract').length;
  const hint = more === 0 ? '' : `, of which --contract fixes up to ${more}`;
  out.write(`${name}: ${fixed} ${verb}, ${left.length} left${hint}\n`);
  for (const [{ location, message, rule }, reason] of refusals) {
    const [line] = source.linesOf(location);
    out.write(`  ${name}:${line} ${rule} ${message}\n    not fixed: ${reason}\n`);
  }
}
