import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';

const root = join(__dirname, '..');

/**
 * Builds the command; packs the project and installs the tarball, with the CLI, the bundler
 * and what a TypeScript user has, in a fresh folder.
 */
export default function globalSetup(): void {
  execFileSync(process.execPath, [join(root, 'cli/build.js')], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
  const packed: { filename: string }[] = JSON.parse(pack(folder));
  const tarball = join(folder, packed[0]?.filename as string);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tools = [
    '@redocly/cli',
    '@stoplight/spectral-cli',
    '@stoplight/spectral-owasp-ruleset',
    '@stoplight/spectral-ruleset-bundler',
    '@types/node',
  ];
  install(folder, [tarball, ...tools.map((tool) => `${tool}@${devDependencies[tool]}`)]);
  // Redocly's CLI would ask the network for both.
  process.env.REDOCLY_TELEMETRY = 'off';
  process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = 'true';
  process.env.CONSUMER = folder;
  process.env.TARBALL = tarball;
}

function pack(folder: string): string {
  const args = ['pack', root, '--json', '--pack-destination', folder, '--loglevel=error'];
  return execFileSync('npm', args, { stdio: ['ignore', 'pipe', 'inherit'] }).toString();
}
