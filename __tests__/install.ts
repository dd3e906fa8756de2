import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const options = [
  '--prefer-offline',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** Makes a folder a project in which these packages are installed; a manifest can override versions. */
export function install(folder: string, packages: readonly string[], manifest: object = {}): void {
  const text = JSON.stringify({ name: 'consumer', private: true, ...manifest });
  writeFileSync(join(folder, 'package.json'), text);
  execFileSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
