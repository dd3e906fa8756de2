/**
 * Lints one document with one ruleset, both given by name, and prints as JSON how long each phase
 * took and how much memory the process has had at most. To be run in a process of its own.
 */

import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { readDocument } from './documents.js';
import { rulesets } from './rulesets.js';

class TimedResolver extends Resolver {
  time = 0;

  async resolve(...args) {
    const start = performance.now();
    const resolved = await super.resolve(...args);
    this.time += performance.now() - start;
    return resolved;
  }
}

const [documentName, rulesetName] = process.argv.slice(2);
const text = await readDocument(documentName);
const resolver = new TimedResolver();
const spectral = new Spectral({ resolver });
spectral.setRuleset(await rulesets[rulesetName]());

const start = performance.now();
const document = new Document(text, parsers.Json);
const parse = performance.now() - start;
const results = await spectral.run(document);
const resolve = resolver.time;
const rules = performance.now() - start - parse - resolve;
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    size: Buffer.byteLength(text),
    operations: Object.values(document.data.paths).flatMap(Object.keys).length,
    findings: results.length,
    parse,
    resolve,
    rules,
    whole: performance.now(),
    peak: maxRSS * 1024,
  }),
);
