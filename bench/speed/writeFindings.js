/** Writes what all rules of this ruleset find in a file, for `replay.js`. Given: the file. */

import { readFile, writeFile } from 'node:fs/promises';
import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { findingsFile } from './replay.js';
import { rulesets } from './rulesets.js';

const [file] = process.argv.slice(2);
// It leaves `$ref`s within the document, which the rules follow themselves: the findings are the same.
const spectral = new Spectral({ resolver: new Resolver({ dereferenceInline: false }) });
spectral.setRuleset(await rulesets['this one, all']());
const results = await spectral.run(new Document(await readFile(file, 'utf8'), parsers.Json));
const findings = results.map(({ code, path, message, severity }) => ({
  code,
  path,
  message,
  severity,
}));
await writeFile(findingsFile(file), JSON.stringify(findings));
