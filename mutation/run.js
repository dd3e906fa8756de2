/**
 * Changes the policy and the ruleset, one value at a time, and runs the tests on each change. Prints
 * the changes that no test notices, and fails if there are any. An argument chooses the changes that
 * contain it.
 */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runCLI } from 'jest';
import config from '../jest.config.js';
import { mutants } from './mutants.js';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** The tests that notice most, by the file that is changed. */
const first = {
  'policies/belgif/statusCodes.ts': ['matrix'],
  'policies/belgif/revisions.ts': ['createRuleset'],
  'policies/belgif/disputes.ts': ['docs/guide', 'policies/statusCodes'],
  'policies/belgif/replacements.ts': ['replacements'],
  'ruleset.ts': ['ruleset'],
};

/** For what those miss, all that need no packed tarball. */
const rest = [
  'matrix',
  'fixtures',
  'ruleset',
  'createRuleset',
  'replacements',
  'checks/*',
  'findings/*',
  'policies/*',
  'docs/guide',
  'docs/rules',
  'functions/*',
];

/** A change of nothing, which tells that the tests pass without one. */
const none = { file: 'ruleset.ts', statement: '' };

const [chosen = ''] = process.argv.slice(2);
const all = mutants(await load()).filter(({ statement }) => statement.includes(chosen));
const missed = await controlled(all, ({ file }) => first[file] ?? ['policies/policies']);
const surviving = await controlled(missed, () => rest);
for (const { file, statement } of surviving) console.log(`survived: ${file}: ${statement}`);
console.log(`${all.length} mutants, ${all.length - surviving.length} killed`);
process.exitCode = surviving.length === 0 ? 0 : 1;

/** The survivors, beside a change of nothing, which has to survive. */
async function controlled(candidates, testsOf) {
  const [control, ...others] = await survivors([none, ...candidates], testsOf);
  if (control !== none) throw new Error('The tests fail without any change');
  return others;
}

/** The project's modules, bundled because Node 20 runs no TypeScript. */
async function load() {
  const policy = ['statusCodes', 'disputes', 'replacements', 'revisions'];
  const files = await readdir(join(rootDir, 'policies'));
  const shipped = files
    .filter((file) => /^[a-z]\w*\.ts$/.test(file))
    .map((file) => parse(file).name);
  const exported = policy.map((name) => `export * from './policies/belgif/${name}.ts';`);
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...exported,
        "export { default as ruleset } from './ruleset.ts';",
        "export { features } from './options/featureSchema.ts';",
        ...shipped.map((name) => `import { ${name} } from './policies/${name}.ts';`),
        `export const policies = { ${shipped.join(', ')} };`,
      ].join('\n'),
      resolveDir: rootDir,
    },
    bundle: true,
    format: 'cjs',
    external: ['@stoplight/*'],
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(import.meta.url));
  return module.exports;
}

/**
 * The mutants that no test has failed on: one run of jest, with a project for each mutant. Where tests do
 * not run at all, that is told.
 */
async function survivors(candidates, testsOf) {
  // Without a project, jest would run all tests on the tree as it is.
  if (candidates.length === 0) return [];
  const cacheDirectory = await mkdtemp(join(tmpdir(), 'mutation-'));
  const options = {
    rootDir,
    cacheDirectory,
    maxWorkers: availableParallelism(),
    workerIdleMemoryLimit: '1GB',
    reporters: [],
    projects: candidates.map((mutant, index) => project(mutant, index, testsOf(mutant))),
  };
  try {
    const { results } = await runCLI({ config: JSON.stringify(options), silent: true }, [rootDir]);
    const { testResults } = results;
    // Of whose project they were, jest does not say: it has not been killed, and meets the other tests.
    for (const { testExecError, testFilePath } of testResults) {
      if (testExecError) console.log(`${testFilePath} did not run: ${testExecError.message}`);
    }
    const killed = new Set(
      testResults
        .filter(({ numFailingTests, testExecError }) => numFailingTests > 0 && !testExecError)
        .map(({ displayName }) => Number(displayName.name)),
    );
    return candidates.filter((_, index) => !killed.has(index));
  } finally {
    await rm(cacheDirectory, { recursive: true, force: true });
  }
}

function project(mutant, index, tests) {
  const [[pattern, [, swcOptions]]] = Object.entries(config.transform);
  return {
    displayName: String(index),
    // The same for all, as the cache of what is compiled goes by it.
    id: 'mutants',
    rootDir,
    roots: ['<rootDir>/__tests__'],
    testEnvironment: config.testEnvironment,
    testMatch: tests.map((test) => `<rootDir>/__tests__/${test}.test.ts`),
    transform: {
      [pattern]: [
        '<rootDir>/mutation/transform.js',
        { ...swcOptions, ...mutant, file: join(rootDir, mutant.file) },
      ],
    },
  };
}
