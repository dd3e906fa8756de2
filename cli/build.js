import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rulePages } from './rulePages.js';

/*
 * Builds `dist/`: the command with the modules it shares with the ruleset in it, and what the command
 * puts into each page, its styles, its script and the pages of the rules.
 */
const shared = {
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  bundle: true,
  legalComments: 'none',
};

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: ['cli.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    packages: 'external',
    keepNames: true,
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...shared,
    entryPoints: ['report/page/client/client.ts', 'report/page/page.css'],
    outdir: 'dist',
    entryNames: '[name]',
    target: 'es2022',
    format: 'iife',
    minify: true,
  }),
]);
await writeFile(new URL('dist/rules.json', import.meta.url), JSON.stringify(await rulePages()));
