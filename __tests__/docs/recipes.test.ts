import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { Consumer, execute } from '../consumer.ts';
import { bundlingScript } from '../everywhere/bundlingScript.ts';
import { findings, findingsIn, openapi } from '../everywhere/example.ts';
import { expected, type Format, formats } from '../everywhere/formats.ts';

/*
 * The recipes are executed as they stand: a block with `file=` in its info string is written to a
 * project, and a shell runs its commands there as GitHub, GitLab and Git do.
 */
const root = join(__dirname, '../..');
const recipes = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
const fixed = readFileSync(join(root, 'examples/web-shop-fixed.yaml'), 'utf8');
const blocks = [...recipes.matchAll(/^```(\w+)(?: file=(\S+))?\n(.*?)^```$/gms)];
/** The files of a section, which may show another way to write one that stands before it. */
function filesUnder(heading: string): Record<string, string> {
  const section = recipes.split(/^(?=## )/m).find((each) => each.startsWith(`## ${heading}\n`));
  return Object.fromEntries(
    blocks
      .filter(([block, , file]) => file !== undefined && section?.includes(block))
      .map(([, , file, text]) => [file, text]),
  );
}

// Of two ways to write a file, the first.
const files: Record<string, string> = Object.fromEntries(
  blocks
    .filter(([, , file]) => file !== undefined)
    .map(([, , file, text]): [string, string] => [file as string, text as string])
    .reverse(),
);
const mendingHook = filesUnder('A pre-commit hook that mends');
const { sarif, gitlab, stylish } = formats as Record<'sarif' | 'gitlab' | 'stylish', Format>;

// `npm ci` takes its time where much else runs.
jest.setTimeout(300_000);

function parse<T>(file: string): T {
  const { data, diagnostics } = Yaml.parse(files[file] as string);
  expect(diagnostics).toEqual([]);
  return data as T;
}

describe('in a clone, in which nothing is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
  const shell = (command: string) => execute(folder, 'bash', '-e', '-c', command);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  beforeAll(() => {
    const {
      CONSUMER: installed = '',
      TARBALL: tarball = '',
      COMMAND_TARBALL: command = '',
    } = process.env;
    for (const file of [
      'package.json',
      'package-lock.json',
      basename(tarball),
      basename(command),
    ]) {
      copyFileSync(join(installed, file), join(folder, file));
    }
    for (const [file, text] of Object.entries(files)) write(file, text);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  describe('GitHub Actions', () => {
    interface Step {
      readonly run?: string;
      readonly if?: 'always()';
      readonly with?: { readonly sarif_file?: string };
    }

    const { jobs } = parse<{ jobs: { lint: { steps: Step[] } } }>('.github/workflows/openapi.yml');

    /** Runs steps; one after a step that has failed is skipped unless it says `always()`. */
    async function runSteps(steps: readonly Step[]) {
      let passed = true;
      const uploaded: string[] = [];
      for (const step of steps) {
        if (!passed && step.if !== 'always()') continue;
        if (step.run !== undefined) passed &&= (await shell(step.run)).code === 0;
        if (step.with?.sarif_file !== undefined) uploaded.push(read(step.with.sarif_file));
      }
      return { passed, uploaded: uploaded.map((report) => sarif.read(report)) };
    }

    test('what the job finds is uploaded, also when it fails', async () => {
      const { steps } = jobs.lint;
      write('openapi.yaml', openapi);
      expect(await runSteps(steps)).toEqual({ passed: false, uploaded: [expected(sarif, true)] });
      write('openapi.yaml', fixed);
      const afterInstall = steps.filter(({ run }) => run !== 'npm ci');
      expect(await runSteps(afterInstall)).toEqual({ passed: true, uploaded: [[]] });
    });
  });

  describe('GitLab CI', () => {
    interface Job {
      readonly script: string[];
      readonly after_script: string[];
      readonly artifacts: {
        readonly when: string;
        readonly reports: { readonly codequality: string };
      };
    }

    const { openapi: job } = parse<{ openapi: Job }>('.gitlab-ci.yml');

    /** Runs commands, and then, also if one has failed, those after the script. */
    async function runScript(script: readonly string[]) {
      const { code } = await shell(script.join('\n'));
      await shell(job.after_script.join('\n'));
      return { passed: code === 0, report: gitlab.read(read(job.artifacts.reports.codequality)) };
    }

    test('what the job finds is reported at the lines that GitLab counts, also when it fails', async () => {
      const report = expected(gitlab, false).map(({ line = 0, ...rest }) => ({
        ...rest,
        line: line + 1,
      }));
      write('openapi.yaml', openapi);
      expect(await runScript(job.script)).toEqual({ passed: false, report });
      expect(job.artifacts.when).toBe('always');
      write('openapi.yaml', fixed);
      const afterInstall = job.script.filter((command) => command !== 'npm ci');
      expect(await runScript(afterInstall)).toEqual({ passed: true, report: [] });
    });
  });
});

describe('what a change brings', () => {
  const parent = mkdtempSync(join(tmpdir(), 'recipes-'));
  const clone = join(parent, 'clone');
  const shell = (command: string, folder = clone) => execute(folder, 'bash', '-e', '-c', command);
  const old = openapi.replace('"410"', '"404"');

  /** A remote repository with a branch that brings a 410, merged as GitHub does it for its jobs. */
  beforeAll(async () => {
    const origin = join(parent, 'origin');
    mkdirSync(origin);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(origin, file)), { recursive: true });
      writeFileSync(join(origin, file), text);
    }
    writeFileSync(join(origin, 'openapi.yaml'), old);
    const commit = 'git -c user.name=A -c user.email=a@example.org commit --quiet --all --message';
    const merge = 'git -c user.name=A -c user.email=a@example.org merge --quiet --no-ff';
    await shell(`git init --quiet --initial-branch main && git add . && ${commit} API`, origin);
    writeFileSync(join(origin, 'openapi.yaml'), openapi);
    const script = `git checkout --quiet -b change && ${commit} Change &&
      git checkout --quiet -b merge main && ${merge} change`;
    expect(await shell(script, origin)).toMatchObject({ code: 0 });
  });

  afterAll(() => rmSync(parent, { recursive: true }));

  /** A clone as a job has it, in which the packages are installed. */
  async function checkOut(branch: string, depth: number): Promise<void> {
    rmSync(clone, { recursive: true, force: true });
    const url = `file://${join(parent, 'origin')}`;
    await shell(`git clone --quiet --depth ${depth} --branch ${branch} ${url} clone`, parent);
    symlinkSync(join(process.env.CONSUMER as string, 'node_modules'), join(clone, 'node_modules'));
  }

  /** Runs the commands of a job, as far as they succeed, and gives what the last of them has printed. */
  async function runJob(commands: readonly string[]): Promise<string> {
    const outcomes: { code: number; stdout: string; stderr: string }[] = [];
    for (const command of commands.filter((each) => each !== 'npm ci')) {
      if (outcomes.some(({ code }) => code !== 0)) break;
      outcomes.push(await shell(command));
    }
    expect(outcomes.map(({ code }) => code)).toEqual([...outcomes.slice(1).map(() => 0), 1]);
    return outcomes.at(-1)?.stdout ?? '';
  }

  const brought = expected(stylish, false).filter(({ message }) => message?.includes('GET 410'));

  test('on GitHub', async () => {
    interface Step {
      readonly run?: string;
      readonly with?: { readonly 'fetch-depth'?: number };
    }
    const file = '.github/workflows/openapi-pull-request.yml';
    const { steps } = parse<{ jobs: { lint: { steps: Step[] } } }>(file).jobs.lint;
    const depth = steps.find((step) => step.with?.['fetch-depth'])?.with?.['fetch-depth'];
    await checkOut('merge', depth ?? 1);
    const report = await runJob(steps.flatMap(({ run }) => run ?? []));
    expect(stylish.read(report)).toEqual(brought);
    expect(brought).toHaveLength(1);
  });

  test('on GitLab', async () => {
    const { script } = parse<{ 'openapi-change': { script: string[] } }>(
      '.gitlab/merge-request.yml',
    )['openapi-change'];
    await checkOut('change', 1);
    const base = (await shell('git rev-parse main', join(parent, 'origin'))).stdout.trim();
    const commands = script.map((line) => line.replaceAll('$CI_MERGE_REQUEST_DIFF_BASE_SHA', base));
    const report = await runJob(commands);
    expect(stylish.read(report)).toEqual(brought);
  });
});

/** The commands of a shell that are shown, without those that are a file. */
const commands = blocks
  .filter(([, language, file]) => language === 'sh' && file === undefined)
  .map(([, , , text]) => text as string);

/** A repository whose hooks are set up as the page says. */
class Repository {
  readonly #consumer: Consumer;

  constructor(contents: Readonly<Record<string, string>>) {
    this.#consumer = new Consumer(contents);
  }

  git(...args: readonly string[]) {
    return execute(this.#consumer.folder, 'git', ...args);
  }

  shell(script: string) {
    return execute(this.#consumer.folder, 'sh', '-e', '-c', script);
  }

  async setUp(): Promise<void> {
    await this.git('init', '--quiet');
    await this.git('config', 'user.name', 'A user');
    await this.git('config', 'user.email', 'user@example.org');
    expect(await this.shell(commands[0] as string)).toMatchObject({ code: 0 });
  }

  /** Commits a file with this text. What a hook prints, Git prints as an error. */
  async commit(file: string, text: string) {
    this.#consumer.write(file, text);
    await this.git('add', file);
    return this.commitStaged(file);
  }

  async commitStaged(message: string) {
    const { code, stderr } = await this.git('commit', '--message', message);
    return { refused: code !== 0, stderr };
  }

  async subjects(): Promise<string[]> {
    return (await this.git('log', '--format=%s')).stdout.trim().split('\n');
  }
}

describe('the pre-commit hook', () => {
  const repository = new Repository(files);

  beforeAll(() => repository.setUp());

  test('a document with errors is refused, with its findings', async () => {
    const { refused, stderr } = await repository.commit('shop/openapi.yaml', openapi);
    expect(refused).toBe(true);
    expect(stylish.read(stderr)).toEqual(expected(stylish, false));
  });

  test('what is not in the commit is not linted', async () => {
    await repository.git('rm', '--cached', 'shop/openapi.yaml');
    expect(await repository.commit('notes.md', 'Notes')).toMatchObject({ refused: false });
  });

  test('a document without findings is committed, and its removal', async () => {
    expect(await repository.commit('shop/openapi.yaml', fixed)).toMatchObject({ refused: false });
    await repository.git('rm', 'shop/openapi.yaml');
    expect(await repository.git('commit', '--message', 'remove')).toMatchObject({ code: 0 });
    expect(await repository.subjects()).toEqual(['remove', 'shop/openapi.yaml', 'notes.md']);
  });
});

describe('the pre-commit hook that mends', () => {
  const repository = new Repository({ ...files, ...mendingHook });

  beforeAll(() => repository.setUp());

  test('a document with a safe fix is refused, and committed once it is mended', async () => {
    const file = 'shop/openapi.yaml';
    const { refused, stderr } = await repository.commit(file, openapi);
    const [, count] = /^shop\/openapi\.yaml: (\d+) to fix, /m.exec(stderr) ?? [];
    expect([refused, Number(count)]).toEqual([true, 8]);
    const [mend = '', add] = commands.at(-1)?.trim().split('\n') ?? [];
    expect(await repository.shell(mend)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`${file}: 8 fixed, `),
    });
    // With `--patch`, Git asks about each change.
    expect(add).toBe('git add --patch');
    await repository.git('add', '--update');
    expect(await repository.commitStaged('mended')).toMatchObject({ refused: false });
    expect(await repository.subjects()).toEqual(['mended']);
  });

  test('a commit without a document is left alone', async () => {
    expect(await repository.commit('notes.md', 'Notes')).toMatchObject({ refused: false });
  });
});

describe('VS Code', () => {
  test('the settings are those that the extension contributes', () => {
    const settings = parse<Record<string, unknown>>('.vscode/settings.json');
    const contributed = ['enable', 'rulesetFile', 'run', 'validateFiles', 'validateLanguages'];
    expect(contributed.map((name) => `spectral.${name}`)).toEqual(
      expect.arrayContaining(Object.keys(settings)),
    );
    expect(Object.keys(files)).toContain(settings['spectral.rulesetFile']);
  });

  // The extension loads it in this way, by the preset for places that are not Node.
  test('the ruleset loads as the extension loads it', async () => {
    const script = bundlingScript('runtime', '[commonjs()]');
    const consumer = new Consumer({ ...files, 'openapi.yaml': openapi, 'extension.cjs': script });
    const ruleset = join(consumer.folder, '.spectral.yaml');
    const { stdout } = await consumer.node('extension.cjs', ruleset);
    expect(findingsIn(stdout)).toEqual(findings);
  });

  test('so does the one in JavaScript, which the CLI takes too', async () => {
    const script = bundlingScript('runtime', '[commonjs()]');
    const consumer = new Consumer({ ...files, 'openapi.yaml': openapi, 'extension.cjs': script });
    const ruleset = join(consumer.folder, 'api.spectral.mjs');
    const { stdout } = await consumer.node('extension.cjs', ruleset);
    const left = findings.filter((each) => !each.includes('GET 410'));
    expect(findingsIn(stdout)).toEqual(left);
    expect(left).toHaveLength(findings.length - 1);
    const cli = await consumer.spectral('lint', 'openapi.yaml', '-r', 'api.spectral.mjs');
    expect(cli.stdout).toContain(`✖ ${left.length} problems`);
  });
});

test('actions are pinned to commits, those of this repository to the same', () => {
  const folder = join(root, '.github/workflows');
  const workflows = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const uses = [recipes, ...workflows].flatMap((text) => text.match(/(?<=uses: ).+/g) ?? []);
  for (const use of uses) expect(use).toMatch(/^[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  const actions = new Set(uses.map((use) => use.split('@')[0]));
  expect(new Set(uses).size).toBe(actions.size);
});
