import { Document, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import * as Parsers from '@stoplight/spectral-parsers';
import ruleset from '../ruleset.ts';

/** A finding of the real Spectral, with its path joined by dots and its line counted from 1. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly line: number;
}

/** Lints a document (YAML or JSON text, or a value) with every rule on, or with another ruleset. */
export async function lint(
  document: unknown,
  definition: RulesetDefinition = { extends: [[ruleset, 'all']] },
): Promise<Finding[]> {
  const spectral = new Spectral();
  spectral.setRuleset(definition);
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const results = await spectral.run(new Document(text, Parsers.Yaml, 'openapi.yaml'));
  return results.map(({ code, path, message, range }) => ({
    rule: String(code),
    path: path.join('.'),
    message,
    line: range.start.line + 1,
  }));
}
