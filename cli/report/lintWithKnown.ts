import {
  type ISpectralDiagnostic,
  Ruleset,
  type RulesetDefinition,
  Spectral,
} from '@stoplight/spectral-core';
import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import type { ReadDocument } from '../documents/readDocument.ts';
import type { Diagnostic } from './model/Diagnostic.ts';

const baselineRule = 'status-code-baseline';

export interface Linted {
  /** The document with its `$ref`s replaced. */
  readonly resolved: unknown;
  /** In the document's order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasBaseline: boolean;
}

/** Lints a document, and once more without the baseline of the ruleset, if it has one. */
export async function lintWithKnown(ruleset: Ruleset, document: ReadDocument): Promise<Linted> {
  const { resolved, results } = await run(ruleset, document);
  const source = document.source ?? '';
  const hasBaseline = ruleset.fromSource(source).rules[baselineRule]?.enabled === true;
  if (!hasBaseline) return { resolved, diagnostics: results, hasBaseline };
  const reported = new Set(results.map(identityOf));
  const all = (await run(withoutBaseline(ruleset), document)).results;
  const known = all.filter((result) => !reported.has(identityOf(result)));
  const diagnostics = [...results, ...known.map((result) => ({ ...result, isKnown: true }))];
  return { resolved, diagnostics: diagnostics.sort(byPlace), hasBaseline };
}

function run(ruleset: Ruleset, document: ReadDocument) {
  const spectral = new Spectral({ resolver: createHttpAndFileResolver() });
  spectral.setRuleset(ruleset);
  return spectral.runWithResolved(document);
}

function withoutBaseline({ maybeDefinition, source }: Ruleset): Ruleset {
  const definition = maybeDefinition as RulesetDefinition & { readonly rules?: object };
  const rules = { ...definition.rules, [baselineRule]: 'off' };
  const context = { severity: 'recommended', ...(source === null ? {} : { source }) } as const;
  return new Ruleset({ ...definition, rules }, context);
}

/** What is equal in it is one finding to Spectral. */
function identityOf({ code, message, path }: ISpectralDiagnostic): string {
  return JSON.stringify([code, message, path]);
}

function byPlace({ range: left }: Diagnostic, { range: right }: Diagnostic): number {
  return left.start.line - right.start.line || left.start.character - right.start.character;
}
