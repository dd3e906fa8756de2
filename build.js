import { rm, symlink, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Builds `dist/`: the ruleset as one ESM and one CommonJS file, for the exports map in package.json,
 * each with its types. The names of functions are kept because Spectral's errors show them.
 */
const shared = {
  entryPoints: ['ruleset.ts'],
  bundle: true,
  platform: 'neutral',
  target: 'es2022',
  external: ['@stoplight/*'],
  keepNames: true,
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
};

// `extends` in YAML takes `module.exports` itself; `require(...).default` works beside it.
const commonJsDefault =
  "module.exports=Object.defineProperty(module.exports.default,'default',{value:module.exports.default});";

const esmTypes = `import type { RulesetDefinition } from '@stoplight/spectral-core';
declare const ruleset: RulesetDefinition;
export default ruleset;
`;

const commonJsTypes = `import type { RulesetDefinition } from '@stoplight/spectral-core';
declare const ruleset: RulesetDefinition & { readonly default: RulesetDefinition };
export = ruleset;
`;

await rm('dist', { recursive: true, force: true });
await Promise.all([
  build({ ...shared, format: 'esm', outfile: 'dist/ruleset.js' }),
  build({
    ...shared,
    format: 'cjs',
    outfile: 'dist/ruleset.cjs',
    footer: { js: commonJsDefault },
  }),
]);
await writeFile('dist/ruleset.d.ts', esmTypes);
await writeFile('dist/ruleset.d.cts', commonJsTypes);

// The examples extend the ruleset by its name, as its users do.
await rm('node_modules/spectral-status-codes', { recursive: true, force: true });
await symlink('..', 'node_modules/spectral-status-codes', 'dir');
