import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'cli/dist/cli.cjs');

/** What the whole commands take on a document, in seconds, and what `spectral lint` finds. */
export async function measureCommands(document, pairs) {
  const folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  // The processor's time: the clock's depends on what else the machine does.
  const run = (...args) => {
    const timed = ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', process.execPath, ...args];
    const { status, stdout, stderr } = spawnSync('bash', timed, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status > 1) throw new Error(stderr);
    const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { seconds: user + system, stdout };
  };
  const lint = (ruleset) =>
    run('node_modules/.bin/spectral', 'lint', 'openapi.json', '-r', ruleset, '-f', 'json');
  try {
    await install(folder);
    await copyFile(document, join(folder, 'openapi.json'));
    await writeFile(join(folder, 'without.yaml'), 'extends: [spectral-status-codes]');
    const extended = 'extends: [spectral-status-codes, ./status-codes.baseline.mjs]';
    await writeFile(join(folder, 'with.yaml'), extended);
    const written = run(command, 'baseline', 'openapi.json', '-r', 'without.yaml');
    const found = ['without.yaml', 'with.yaml'].map((ruleset) => countIn(lint(ruleset).stdout));
    const runs = Array.from({ length: pairs }, () => ({
      without: lint('without.yaml').seconds,
      with: lint('with.yaml').seconds,
    }));
    return { written: written.seconds, found, runs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countIn(stdout) {
  return JSON.parse(/^\[.*\]$/ms.exec(stdout)?.[0] ?? '[]').length;
}

/** The packed package and the CLI, as users have them; the command comes from this repository. */
async function install(folder) {
  const npm = (cwd, ...args) => execFileSync('npm', args, { cwd, encoding: 'utf8' });
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const cli = `@stoplight/spectral-cli@${devDependencies['@stoplight/spectral-cli']}`;
  const [{ filename }] = JSON.parse(
    npm(folder, 'pack', root, '--json', '--pack-destination', folder, '--loglevel=error'),
  );
  npm(root, 'run', '--silent', 'build', '-w', 'cli');
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--no-audit', '--no-fund', '--loglevel=error', `./${filename}`, cli);
}
