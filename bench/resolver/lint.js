/**
 * Lints a file with all rules, its `$ref`s resolved by the resolver of a name, and prints as JSON the
 * findings and how long the resolver took. To be run in a process of its own.
 */

import { readFile } from 'node:fs/promises';
import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { loadProject } from '../loadProject.js';

const { ruleset, resolver: own } = await loadProject(
  'resolver',
  `export { default as ruleset } from './engines/spectral/ruleset.ts';
   export { default as resolver } from './resolver.ts';`,
);
const [file, name] = process.argv.slice(2);
const resolver = { own, spectral: createHttpAndFileResolver() }[name];
const timed = { resolve: 0 };
timeResolver();

const spectral = new Spectral({ resolver });
spectral.setRuleset({ extends: [[ruleset, 'all']] });
const text = await readFile(file, 'utf8');
const results = await spectral.run(new Document(text, parsers.Json, file));
const findings = results.map(({ code, path, message, range }) =>
  JSON.stringify([code, path, message, range]),
);
process.stdout.write(JSON.stringify({ ...timed, findings }));

function timeResolver() {
  const resolve = resolver.resolve.bind(resolver);
  resolver.resolve = async (...args) => {
    const start = performance.now();
    const resolution = await resolve(...args);
    timed.resolve += performance.now() - start;
    return resolution;
  };
}
