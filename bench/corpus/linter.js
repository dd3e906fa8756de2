import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { loadProject } from '../loadProject.js';

const { ruleset, OpenApiDocument } = await loadProject(
  'corpus',
  `export { default as ruleset } from './engines/spectral/ruleset.ts';
   export { OpenApiDocument } from './openapi/OpenApiDocument.ts';`,
);

export const { rules } = ruleset;

// The rules follow local `$ref`s themselves, so that they find the same when the resolver leaves
// them, in a tenth of the time. Without readers for HTTP and files it leaves the others too: what
// is measured does not depend on the network.
const resolver = new Resolver({ dereferenceInline: false });
const spectral = new Spectral({ resolver });
spectral.setRuleset({ extends: [[ruleset, 'all']] });

/** Lints a document with all rules, by Spectral itself. */
export async function lint(text) {
  // Without a source: the resolver keeps every document that it knows a URI of.
  const document = new Document(text, parsers.Json);
  const results = await spectral.run(document);
  if (results.some(({ code }) => code === 'unrecognized-format')) throw new Error('no OpenAPI');
  const { operations } = new OpenApiDocument(document.data, document.data);
  return {
    operations: operations.length,
    findings: results.filter(({ code }) => Object.hasOwn(rules, code)),
  };
}
