import {
  Document,
  type ISpectralDiagnostic,
  type Ruleset,
  Spectral,
} from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { createHttpAndFileResolver, type Resolver } from '@stoplight/spectral-ref-resolver';
import { observers } from '../../engines/spectral/shared.ts';
import type { Finding } from '../../findings/Finding.ts';
import leavingResolver from '../../resolver.ts';
import { referencesOf } from '../documents/referencesOf.ts';
import { withProbe } from '../withProbe.ts';
import type { Source } from './source/Source.ts';

/** A finding of a rule of this project. */
export interface Found extends Finding {
  readonly rule: string;
}

/** What a ruleset finds in a document. */
export interface Linted {
  /** What the rules of this project report, with the edits that mend it. */
  readonly findings: readonly Found[];
  /** What all rules report. */
  readonly diagnostics: readonly ISpectralDiagnostic[];
  /** The other files and addresses that its `$ref`s lead to. */
  readonly references: readonly string[];
}

/** By what documents are linted. */
export interface Linter {
  readonly ruleset: Ruleset;
  readonly resolver: Resolver;
}

/** What lints by a ruleset: `$ref`s in the document are inlined if one of its rules needs it. */
export function linterFor(ruleset: Ruleset): Linter {
  const needsInlined = Object.values(ruleset.rules).some(
    ({ enabled, name, resolved }) => enabled && resolved && name !== 'status-code-baseline',
  );
  return { ruleset, resolver: needsInlined ? createHttpAndFileResolver() : leavingResolver };
}

/** Lints a text as if it were the file of that name. */
export async function lintDocument(
  { parsed, text }: Source,
  name: string,
  { resolver, ruleset }: Linter,
): Promise<Linted> {
  const found: Found[] = [];
  let references: readonly string[] = [];
  const observed = withProbe(ruleset, ({ documentInventory }) => {
    references = referencesOf(documentInventory);
    observers.set(documentInventory, (rule, { reported }) => {
      for (const { fix, location, message, subjects } of reported) {
        found.push({ rule, fix, location, message, subjects });
      }
    });
  });
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(observed);
  // It is parsed already; but of what has another prototype, Spectral's resolver may break parts.
  const parser = text.includes('__proto__') ? Yaml : { ...Yaml, parse: () => parsed };
  const document = new Document(text, parser, name);
  const diagnostics = await spectral.run(document, { ignoreUnknownFormat: true });
  const { rules } = observed.fromSource(name);
  const isReported = ({ rule, location }: Found) =>
    rules[rule]?.getSeverityForSource(name, [...location]) !== -1;
  return { findings: distinct(found.filter(isReported)), diagnostics, references };
}

/** A rule may look at the same operation more than once. */
function distinct(findings: readonly Found[]): Found[] {
  const byPlace = findings.map(
    (each) => [JSON.stringify([each.rule, each.location]), each] as const,
  );
  return [...new Map(byPlace).values()];
}
