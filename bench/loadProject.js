import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The project's modules that some `export ... from` lines name. */
export async function loadProject(name, contents, format) {
  const module = await import(await bundleProject(name, contents, format));
  return format === 'cjs' ? module.default : module;
}

/**
 * The file of such modules, bundled because Node 20 runs no TypeScript. It lies in `node_modules` so
 * that its imports of Spectral are found there; what imports Spectral's packages by names needs `cjs`.
 */
export async function bundleProject(name, contents, format = 'esm') {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    packages: 'external',
    format,
    platform: 'neutral',
    write: false,
  });
  const folder = new URL('node_modules/.cache/', import.meta.url);
  const file = new URL(`${name}.${format === 'esm' ? 'mjs' : 'cjs'}`, folder);
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0].contents);
  return file;
}
