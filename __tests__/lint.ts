import { Document, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import * as Parsers from '@stoplight/spectral-parsers';
import ruleset from '../ruleset.ts';

/** The severities in the words of Spectral's CLI. */
const severities = ['error', 'warning', 'information', 'hint'] as const;

/** A finding of the real Spectral: its path joined by dots, line and column counted from 1. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly severity: (typeof severities)[number];
  readonly line: number;
  readonly column: number;
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
  return results.map(({ code, path, message, severity, range }) => ({
    rule: String(code),
    path: path.join('.'),
    message,
    severity: severities[severity],
    line: range.start.line + 1,
    column: range.start.character + 1,
  }));
}
