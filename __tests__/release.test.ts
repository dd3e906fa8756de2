import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import packageJson from '../package.json';
import { Consumer, execute } from './consumer.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly 'runs-on': string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: { readonly pack: Job; readonly publish: Job };
}

const root = join(__dirname, '..');
const workflows = join(root, '.github/workflows');
const parsed = Yaml.parse(readFileSync(join(workflows, 'release.yml'), 'utf8'));
const workflow = parsed.data as Workflow;
const { pack, publish } = workflow.jobs;

const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';
const setupNode = {
  uses: 'actions/setup-node@48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e',
  with: { 'node-version': 22 },
};
const isOnMain = 'git merge-base --is-ancestor HEAD origin/main';
const packAll = 'npm pack --workspaces --include-workspace-root --ignore-scripts';

const packages = ['.', ...packageJson.workspaces].map((folder) => {
  const text = readFileSync(join(root, folder, 'package.json'), 'utf8');
  return JSON.parse(text) as { readonly name: string; readonly version: string };
});

test('a tag makes two jobs, and no job may do what it does not ask for', () => {
  expect(parsed.diagnostics).toEqual([]);
  const { jobs, ...rest } = workflow;
  expect(rest).toEqual({ name: 'Release', on: { push: { tags: ['v*'] } }, permissions: {} });
  expect(Object.keys(jobs)).toEqual(['pack', 'publish']);
});

test('one job checks the tag, tests and packs, without a credential', () => {
  expect(pack).toEqual({
    'runs-on': 'ubuntu-latest',
    permissions: { contents: 'read' },
    steps: [
      { uses: checkout, with: { 'fetch-depth': 0, 'persist-credentials': false } },
      { run: isOnMain },
      setupNode,
      { run: 'node .ci/releasable.js' },
      { run: '.ci/run' },
      { run: packAll },
      {
        uses: 'actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f',
        with: { name: 'tarballs', path: '*.tgz', 'if-no-files-found': 'error' },
      },
    ],
  });
  expect(JSON.stringify(pack)).not.toMatch(/secrets|github\.token|TOKEN/);
});

test('the other publishes the tarball of each package and runs nothing else', () => {
  const published = packages.map(
    ({ name }) =>
      `npm view "${name}@\${GITHUB_REF_NAME#v}" version || npm publish "./${name}-\${GITHUB_REF_NAME#v}.tgz" --provenance --access public --ignore-scripts\n`,
  );
  expect(publish).toEqual({
    needs: 'pack',
    'runs-on': 'ubuntu-latest',
    environment: 'release',
    permissions: { 'id-token': 'write' },
    steps: [
      setupNode,
      {
        uses: 'actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131',
        with: { name: 'tarballs' },
      },
      {
        run: `registry=$(npm config get registry)
npm config set --location=user "\${registry#https:}:_authToken" '\${NODE_AUTH_TOKEN}'
`,
      },
      { run: published.join(''), env: { NODE_AUTH_TOKEN: `\${{ secrets.NPM_TOKEN }}` } },
    ],
  });
});

test('every action of every workflow is pinned to a commit', () => {
  const texts = readdirSync(workflows).map((file) => readFileSync(join(workflows, file), 'utf8'));
  const used = texts.flatMap((text) => text.match(/uses:.*/g) ?? []);
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d/.test(line))).toEqual([]);
});

test('what is packed for the release is what the tests installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const args = ['-c', `${packAll} --pack-destination ${folder}`];
    expect(await execute(root, 'bash', ...args)).toMatchObject({ code: 0 });
    const tested = [process.env.TARBALL, process.env.COMMAND_TARBALL].map(String);
    expect(tested.map((file) => basename(file))).toEqual(
      packages.map(({ name, version }) => `${name}-${version}.tgz`),
    );
    expect(readdirSync(folder).sort()).toEqual(tested.map((file) => basename(file)).sort());
    for (const file of tested) {
      const packed = readFileSync(join(folder, basename(file)));
      expect([file, packed.equals(readFileSync(file))]).toEqual([file, true]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('only what is on main is released', async () => {
  const { folder } = new Consumer({});
  const author = '-c user.name=A -c user.email=a@example.org';
  const made = `git init -qb main origin && cd origin
    commit() { git ${author} commit -q --allow-empty -m "$1"; }
    commit one && git tag v1 && commit two && git checkout -qb side && commit three && git tag v2
    cd .. && git clone -q origin clone`;
  expect(await execute(folder, 'bash', '-ec', made)).toMatchObject({ code: 0 });
  const codeOf = async (tag: string) => {
    const checked = `git checkout -q ${tag} && ${isOnMain}`;
    return (await execute(join(folder, 'clone'), 'bash', '-ec', checked)).code;
  };
  expect([await codeOf('v1'), await codeOf('v2')]).toEqual([0, 1]);
});

describe('the tag is no release', () => {
  const url = 'git+https://git.example.org/acme/codes.git';
  const repository = { type: 'git', url };
  const environment = [
    'GITHUB_REF_NAME=v1.2.0',
    'GITHUB_REPOSITORY=acme/codes',
    'GITHUB_SERVER_URL=https://git.example.org',
  ];

  /** What the script says of these packages. */
  function check(ofRoot: object, ofCommand: object) {
    const { folder } = new Consumer({
      'package.json': JSON.stringify({ type: 'module', workspaces: ['cli'], ...ofRoot }),
      'cli/package.json': JSON.stringify(ofCommand),
    });
    const script = join(root, '.ci/releasable.js');
    return execute(folder, 'env', ...environment, process.execPath, script);
  }

  test('unless each package has its version and names the repository', async () => {
    const right = { version: '1.2.0', repository };
    expect(await check(right, right)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('where a package names no repository', async () => {
    const without = { version: '1.2.0' };
    expect(await check(without, without)).toEqual({
      code: 1,
      stdout: '',
      stderr: `./package.json: repository.url is missing; npm's provenance needs ${url}
cli/package.json: repository.url is missing; npm's provenance needs ${url}
`,
    });
  });

  test('where a package has another version, or names another repository', async () => {
    const other = { url: 'git+https://git.example.org/acme/other.git' };
    const outcome = await check(
      { version: '1.2.0', repository: other },
      { version: '1.1.0', repository },
    );
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: `./package.json: repository.url is ${other.url}; npm's provenance needs ${url}
cli/package.json: version is 1.1.0, but the tag is v1.2.0
`,
    });
  });
});
