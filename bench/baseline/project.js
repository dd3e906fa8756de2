import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { loadProject } from '../loadProject.js';

const { baseline, changeEntries, collectFindings, ruleset } = await loadProject(
  'baseline',
  `export { default as baseline } from './engines/spectral/baseline.ts';
   export { changeEntries } from './cli/baseline/changeEntries.ts';
   export { collectFindings } from './cli/baseline/collectFindings.ts';
   export { default as ruleset } from './engines/spectral/ruleset.ts';`,
);

// As in `corpus/linter.js`: the rules follow local `$ref`s themselves, and others stay unread.
const resolver = new Resolver({ dereferenceInline: false });
const read = (text) => new Document(text, parsers.Json);

/** The entries that `status-codes baseline` writes for a text, under a ruleset. */
export async function entriesOf(text, definition = ruleset) {
  const collected = await collectFindings(new Ruleset(definition), read(text), resolver);
  return changeEntries([], collected, { accept: true, update: true }).entries;
}

/** What is found in a text that has no source, as in an editor, beside a baseline of one document. */
export async function findingsOf(text, entries, definition = ruleset) {
  const spectral = new Spectral({ resolver });
  const known = baseline({ 'openapi.json': entries.join('\n') });
  spectral.setRuleset({ extends: entries.length === 0 ? [definition] : [definition, known] });
  const results = await spectral.run(read(text));
  return results.filter(({ code }) => /^status-/.test(code));
}

export const allRules = { extends: [[ruleset, 'all']] };
