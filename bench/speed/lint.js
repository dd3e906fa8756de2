/**
 * Lints a file with the ruleset of a name and reports how long each phase took, as soon as it is
 * over. To be run by `measure.js`.
 */

import { readFile } from 'node:fs/promises';
import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { report } from './report.js';
import { rulesets } from './rulesets.js';

class ReportingResolver extends Resolver {
  async resolve(...args) {
    const start = performance.now();
    const resolution = await super.resolve(...args);
    this.end = performance.now();
    report({ resolve: this.end - start, resolvedAt: this.end });
    return resolution;
  }
}

const [file, ruleset] = process.argv.slice(2);
const text = await readFile(file, 'utf8');
const resolver = new ReportingResolver();
const spectral = new Spectral({ resolver });
spectral.setRuleset(await rulesets[ruleset](file));

const start = performance.now();
const document = new Document(text, parsers.Json);
report({ parse: performance.now() - start });
const results = await spectral.run(document);
report({ rules: performance.now() - resolver.end, findings: results.length });
report({ operations: operationsOf(document.data).length });

function operationsOf({ paths }) {
  return Object.values(paths)
    .flatMap(Object.keys)
    .filter((key) => /^(get|head|put|post|patch|delete|options|trace)$/.test(key));
}
