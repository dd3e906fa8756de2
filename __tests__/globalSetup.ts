import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

/**
 * Builds the report's command; packs the project and installs the tarball, with the CLI and the
 * bundler, in a fresh folder.
 */
export default function globalSetup(): void {
  execFileSync(process.execPath, [join(root, 'report/build.js')], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] }).toString();
  const packed: { filename: string }[] = JSON.parse(
    npm('pack', root, '--json', '--pack-destination', folder, '--loglevel=error'),
  );
  const tarball = join(folder, packed[0]?.filename as string);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tools = [
    '@stoplight/spectral-cli',
    '@stoplight/spectral-owasp-ruleset',
    '@stoplight/spectral-ruleset-bundler',
  ];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const exact = tools.map((tool) => `${tool}@${devDependencies[tool]}`);
  npm(
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    tarball,
    ...exact,
  );
  process.env.CONSUMER = folder;
  process.env.TARBALL = tarball;
}
