import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';

const root = join(__dirname, '..');

/**
 * Packs the project and the command and installs the tarballs, with the CLIs, the bundler and what a
 * TypeScript user has, in a fresh folder.
 */
export default function globalSetup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
  const [tarball, command] = [pack(root, folder), pack(join(root, 'cli'), folder)];
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tools = [
    '@redocly/cli',
    '@stoplight/spectral-cli',
    '@stoplight/spectral-owasp-ruleset',
    '@stoplight/spectral-ruleset-bundler',
    '@types/node',
  ];
  install(folder, [tarball, command, ...tools.map((tool) => `${tool}@${devDependencies[tool]}`)]);
  // Redocly's CLI would ask the network for both.
  process.env.REDOCLY_TELEMETRY = 'off';
  process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = 'true';
  process.env.CONSUMER = folder;
  process.env.TARBALL = tarball;
  process.env.COMMAND_TARBALL = command;
}

/** Builds a package and gives the file of its tarball. */
function pack(packed: string, folder: string): string {
  const args = ['pack', packed, '--json', '--pack-destination', folder, '--loglevel=error'];
  const stdout = execFileSync('npm', args, { stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}
