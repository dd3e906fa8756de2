import type { Target } from '../documents/Target.ts';
import type { FixOptions } from './FixOptions.ts';
import { isFile } from './Input.ts';

/** What of the options does not go together, or not with the documents. */
export function usageError(
  { check, dryRun, overlay, reason, write }: FixOptions,
  targets: readonly Target[],
): string | undefined {
  const ways = [
    write === true && '--write',
    check === true && '--check',
    dryRun === true && '--dry-run',
    overlay !== undefined && '--overlay',
  ].filter((way) => way !== false);
  if (ways.length > 1) return `${ways.join(' and ')} do not go together`;
  if (reason?.trim() === '') return '--reason has no words';
  if (overlay !== undefined && targets.length > 1) {
    return `an overlay is for one document, not for ${targets.length}`;
  }
  const remote = targets.find((target) => !target.isStandardInput && !isFile(target));
  return write === true && remote !== undefined ? `${remote.name} cannot be written` : undefined;
}
