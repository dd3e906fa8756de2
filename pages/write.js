import { readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

/*
 * Writes what is generated of the documentation, see `generate.ts`; a test holds it to that. Run it in
 * the root of the project: `npm run pages`.
 */
const names = (await readdir('functions')).map((file) => file.replace(/\.ts$/, ''));
const contents = [
  "export { generate } from './pages/generate.ts';",
  ...names.map((name) => `export { ${name} } from './functions/${name}.ts';`),
].join('\n');
const outfile = 'node_modules/.cache/pages.cjs';
const stdin = { contents, resolveDir: '.' };
const external = ['@stoplight/*'];
await build({ stdin, outfile, external, bundle: true, platform: 'node', format: 'cjs' });

const { generate, ...functions } = createRequire(import.meta.url)(`../${outfile}`);
for (const [file, text] of Object.entries(generate('.', functions))) await writeFile(file, text);
