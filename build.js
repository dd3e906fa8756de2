import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

/*
 * Builds `dist/`: each ruleset, `baseline`, `policy`, `check` and `redocly` as one ESM and one CommonJS file
 * with their types, for the exports map in package.json, and each function as one ESM file for
 * `functionsDir`, which wants `.js`. The others are `.mjs`: what the CLI bundles is parsed once more where its name ends in `.js`.
 */
const shared = {
  bundle: true,
  platform: 'neutral',
  target: 'es2022',
  external: ['@stoplight/*'],
  legalComments: 'none',
  minify: true,
};

// `extends` in YAML takes `module.exports` itself; `require(...).default` works beside it.
const commonJsDefault =
  "module.exports=Object.defineProperty(module.exports.default,'default',{value:module.exports.default});";

/*
 * Spectral's errors show the names of the functions that it calls. `keepNames` would keep those of all
 * functions and cost every start of the CLI a fifteenth more; the checks alone cost nothing measurable.
 */
const checks = new Set(await readdir('functions'));
const keepCheckNames = {
  name: 'keep the names of checks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]checks[\\/]\w+\.ts$/ }, async ({ path }) => {
      const name = basename(path, '.ts');
      if (!checks.has(basename(path))) return null;
      const named = `Object.defineProperty(${name}, 'name', { value: '${name}' });`;
      return { loader: 'ts', contents: `${await readFile(path, 'utf8')}\n${named}` };
    });
  },
};
const forSpectral = { ...shared, plugins: [keepCheckNames] };

function buildRuleset(entry, name) {
  const entryPoints = [entry];
  const footer = { js: commonJsDefault };
  return Promise.all([
    build({ ...forSpectral, entryPoints, format: 'esm', outfile: `dist/${name}.mjs` }),
    build({ ...forSpectral, entryPoints, footer, format: 'cjs', outfile: `dist/${name}.cjs` }),
  ]);
}

function buildModule(entry, name, options = shared) {
  const entryPoints = [entry];
  return Promise.all([
    build({ ...options, entryPoints, format: 'esm', outfile: `dist/${name}.mjs` }),
    build({ ...options, entryPoints, format: 'cjs', outfile: `dist/${name}.cjs` }),
  ]);
}

// A policy is a ruleset of its own, so that who extends one loads no other, and data to change.
async function buildPolicies() {
  const files = await readdir('policies');
  for (const file of files.filter((each) => /^[a-z]\w*\.ts$/.test(each))) {
    const policy = basename(file, '.ts');
    const name = policy.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const ruleset = `
      import { rulesetOf } from './engines/spectral/rulesetOf.ts';
      import { ${policy} } from './policies/${file}';
      import { policyRules } from './rules/policyRules.ts';
      export default rulesetOf(policyRules(${policy}), ${policy});`;
    const data = `export { ${policy} as default } from './policies/${file}';`;
    for (const [contents, outfile] of [
      [ruleset, `dist/policies/${name}`],
      [data, `dist/policies/${name}.data`],
    ]) {
      const stdin = { contents, resolveDir: '.' };
      const footer = { js: commonJsDefault };
      await build({ ...forSpectral, stdin, format: 'esm', outfile: `${outfile}.mjs` });
      await build({ ...forSpectral, stdin, footer, format: 'cjs', outfile: `${outfile}.cjs` });
    }
  }
}

// Spectral's CLI loads it with `require` by its path.
function buildResolver() {
  const footer = { js: commonJsDefault };
  const entryPoints = ['resolver.ts'];
  return build({ ...shared, entryPoints, footer, format: 'cjs', outfile: 'dist/resolver.cjs' });
}

// Spectral's errors show the names of these functions, so that they are kept.
async function buildFunctions() {
  for (const file of await readdir('functions')) {
    const name = basename(file, '.ts');
    const contents = `export { ${name} as default } from './functions/${file}';`;
    const stdin = { contents, resolveDir: '.' };
    const outfile = `dist/functions/${name}.js`;
    await build({ ...shared, stdin, keepNames: true, format: 'esm', outfile });
  }
}

/** Some of the project's modules, to run them here. */
async function load(contents) {
  const stdin = { contents, resolveDir: '.' };
  const { outputFiles } = await build({ ...shared, stdin, format: 'esm', write: false });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

// Of the policy and of what checks policies, so that they cannot differ from them.
async function writeGenerated() {
  const { jsonSchemaOf, policyShape, vacuumRuleset } = await load(`
    export { vacuumRuleset } from './engines/vacuum.ts';
    export { jsonSchemaOf } from './options/jsonSchemaOf.ts';
    export { policyShape } from './options/policyShape.ts';`);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...jsonSchemaOf(policyShape),
  };
  await mkdir('dist', { recursive: true });
  await writeFile('dist/vacuum.yaml', vacuumRuleset());
  await writeFile('dist/policy.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
}

// What is the same for ESM and CommonJS is written once.
async function copyTypes() {
  await cp('types', 'dist', { recursive: true });
  await cp('policies/Policy.ts', 'dist/policy-types.d.mts');
  await cp('policies/Policy.ts', 'dist/policy-types.d.cts');
  for (const name of ['policy', 'check', 'redocly']) {
    const text = await readFile(`types/${name}.d.mts`, 'utf8');
    await writeFile(`dist/${name}.d.cts`, text.replaceAll(".mjs'", ".cjs'"));
  }
}

await rm('dist', { recursive: true, force: true });
await Promise.all([
  buildRuleset('engines/spectral/ruleset.ts', 'ruleset'),
  ...['2023-10-05', '2025-06-16'].map((date) =>
    buildRuleset(`revisions/${date}.ts`, `revisions/${date}`),
  ),
  buildRuleset('engines/spectral/baseline.ts', 'baseline'),
  buildModule('createRuleset.ts', 'policy', forSpectral),
  buildModule('check.ts', 'check'),
  buildModule('engines/redocly/plugin.ts', 'redocly'),
  buildPolicies(),
  buildRuleset('engines/spectral/ownRuleset.ts', 'policies/own'),
  buildResolver(),
  buildFunctions(),
  writeGenerated(),
  copyTypes(),
]);

// The examples extend the ruleset by its name, as its users do.
await rm('node_modules/spectral-status-codes', { recursive: true, force: true });
await symlink('..', 'node_modules/spectral-status-codes', 'dir');
