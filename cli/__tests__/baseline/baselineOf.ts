import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { createHttpAndFileResolver, type Resolver } from '@stoplight/spectral-ref-resolver';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { changeEntries } from '../../baseline/changeEntries.ts';
import { collectFindings } from '../../baseline/collectFindings.ts';
import { parseDocument } from '../../documents/readDocument.ts';

interface Options {
  readonly ruleset?: RulesetDefinition;
  readonly resolver?: Resolver;
}

/** The entries that the command writes for a document, YAML text or an object. */
export async function baselineOf(
  content: unknown,
  { ruleset: definition = ruleset, resolver = createHttpAndFileResolver() }: Options = {},
): Promise<readonly string[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const target = { name: 'openapi.yaml', source: '/api/openapi.yaml', isStandardInput: false };
  const collected = await collectFindings(
    new Ruleset(definition, { source: '/api/.spectral.yaml' }),
    parseDocument(text, target),
    resolver,
  );
  return changeEntries([], collected, { accept: true, update: true }).entries;
}
