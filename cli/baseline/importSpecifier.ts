import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const installed = 'node_modules/spectral-status-codes/dist/baseline.mjs';

/**
 * How a baseline in a folder imports the ruleset's package: by the path of its file, as Spectral's
 * editors fetch a bare name from a network; by its name where there is no such file, as under
 * Plug'n'Play.
 */
export function importSpecifier(folder: string): string {
  for (let parent = folder; ; parent = dirname(parent)) {
    if (existsSync(join(parent, '.pnp.cjs'))) break;
    const file = join(parent, installed);
    if (existsSync(file)) {
      const path = relative(folder, file).replaceAll('\\', '/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (parent === dirname(parent)) break;
  }
  return 'spectral-status-codes/baseline';
}
