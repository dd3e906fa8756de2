import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a text to a path that is no link: to a file beside it first, so that never half of it is there.
 * A file keeps its mode; a device or a pipe is written to as it is. Throws what the file system does.
 */
export function writeWhole(path: string, text: string): void {
  const own = statSync(path, { throwIfNoEntry: false });
  if (own?.isFile() === false) {
    writeFileSync(path, text);
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text);
    if (own !== undefined) chmodSync(temporary, own.mode);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
