import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, type Outcome } from '../consumer.ts';
import { install } from '../install.ts';
import { expectAllDone, projects } from './commandRuns.ts';
import { clis } from './versions.ts';

/** A package manager that lays packages out in another way than npm. */
interface Manager {
  readonly name: string;
  readonly version: string;
  readonly script: string;
  readonly add: readonly string[];
  readonly run: readonly string[];
  /** What it makes of the packages. */
  readonly layout: string;
}

const managers: readonly Manager[] = [
  {
    name: 'pnpm',
    version: '10.34.8',
    script: 'bin/pnpm.cjs',
    add: ['add', '--save-dev', '--ignore-scripts', '--store-dir', '.store'],
    run: ['exec'],
    layout: 'node_modules/.pnpm',
  },
  {
    name: '@yarnpkg/cli-dist',
    version: '4.18.1',
    script: 'bin/yarn.js',
    add: ['add', '--dev'],
    run: [],
    layout: '.pnp.cjs',
  },
];
const folder = mkdtempSync(join(tmpdir(), 'spectral-status-codes-managers-'));

/** Yarn does not read what npm is set up with. */
function useSettingsOfNpm(): void {
  const setting = (name: string) =>
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim();
  const authorities = setting('cafile');
  Object.assign(process.env, {
    YARN_NPM_REGISTRY_SERVER: setting('registry'),
    YARN_ENABLE_GLOBAL_CACHE: 'false',
    YARN_ENABLE_SCRIPTS: 'false',
    YARN_ENABLE_TELEMETRY: 'false',
    ...(authorities !== 'null' && { YARN_HTTPS_CA_FILE_PATH: authorities }),
  });
}

beforeAll(() => {
  useSettingsOfNpm();
  install(
    folder,
    managers.map(({ name, version }) => `${name}@${version}`),
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(managers)(
  '$name $version: the ruleset and the command',
  async (manager) => {
    const { add, layout, name, run, script } = manager;
    const project = mkdtempSync(join(folder, 'project-'));
    const manage = (...args: readonly string[]): Promise<Outcome> =>
      execute(project, process.execPath, join(folder, 'node_modules', name, script), ...args);
    const write = (files: Record<string, string>) => {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
    };
    // Yarn takes a folder without a lock file of its own for a part of the one above.
    write({ 'package.json': '{ "name": "consumer", "private": true }', 'yarn.lock': '' });
    const tarballs = [process.env.TARBALL as string, process.env.COMMAND_TARBALL as string];
    const added = await manage(...add, ...tarballs, `@stoplight/spectral-cli@${clis.at(-1)}`);
    expect(added).toMatchObject({ code: 0 });
    expect(existsSync(join(project, layout))).toBe(true);

    for (const [, files] of projects) {
      write(files);
      const { stdout } = await manage(
        ...run,
        'spectral',
        'lint',
        'openapi.yaml',
        '--format',
        'text',
      );
      expect(stdout).toContain('status-code-listed "PUT 422 is not in the policy; use 400"');
      await expectAllDone((...args) => manage(...run, 'status-codes', ...args));
      for (const file of [...Object.keys(files), 'status-codes.baseline.mjs']) {
        rmSync(join(project, file));
      }
    }
  },
  300_000,
);
