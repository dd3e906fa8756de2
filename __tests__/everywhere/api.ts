import { findings } from './example.ts';

/*
 * Programs that lint the example by `new Spectral()` with what the package exports. Their end is one,
 * as JavaScript and as TypeScript; they begin with how each kind of module imports.
 */
const lint = `
const document = new core.Document(readFileSync('openapi.yaml', 'utf8'), parsers.Yaml);
const rulesets = [
  statusCodes,
  createRuleset(),
  revision,
  createRuleset({ revision: '2023-10-05' }),
];

async function main() {
  for (const ruleset of rulesets) {
    const spectral = new core.Spectral();
    spectral.setRuleset(ruleset);
    console.log(JSON.stringify(await spectral.run(document)));
  }
}

main();
`;

const importing = `import statusCodes from 'spectral-status-codes';
import { createRuleset } from 'spectral-status-codes/policy';
import revision from 'spectral-status-codes/revisions/2023-10-05';
`;

/** JavaScript, and TypeScript that becomes ESM. */
export const esm = `import { readFileSync } from 'node:fs';
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
${importing}${lint}`;

/** TypeScript that becomes CommonJS. */
export const typedCommonJs = `import { readFileSync } from 'node:fs';
import * as core from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
${importing}${lint}`;

export const commonJs = `const { readFileSync } = require('node:fs');
const core = require('@stoplight/spectral-core');
const parsers = require('@stoplight/spectral-parsers');
const statusCodes = require('spectral-status-codes').default;
const { createRuleset } = require('spectral-status-codes/policy');
const revision = require('spectral-status-codes/revisions/2023-10-05').default;
${lint}`;

// The revision settles one dispute of the example, and has no list that 410 and 422 are not in.
const ofRevision = findings.filter(
  (finding) => !/GET 303 is disputed|status-code-listed/.test(finding),
);

/** What the programs must print, a line for each of their rulesets. */
export const findingsOfEach = [findings, findings, ofRevision, ofRevision];
