import {
  type ISpectralDiagnostic,
  type Rule,
  type Ruleset,
  type RulesetFunctionContext,
  Spectral,
} from '@stoplight/spectral-core';
import type { Resolver } from '@stoplight/spectral-ref-resolver';
import { baselines, documents, observers } from '../../engines/spectral/shared.ts';
import type { Finding } from '../../findings/Finding.ts';
import type { Sorted } from '../../findings/sortFindings.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { ReadDocument } from '../documents/readDocument.ts';
import { referencesOf } from '../documents/referencesOf.ts';
import { withProbe } from '../withProbe.ts';
import type { OriginOf } from './model/Locator.ts';
import type { Standing } from './model/Report.ts';

/** What a rule of this project found in a document, whatever became of it. */
export interface Observed {
  readonly rule: string;
  readonly finding: Finding;
  readonly standing: Standing;
  readonly reason?: string;
  /** As Spectral counts them; -1 where an override turns the rule off. */
  readonly severity: number;
  readonly documentationUrl: string | undefined;
}

/** What a ruleset finds in a document. */
export interface Linted {
  readonly document: ReadDocument;
  readonly openApi: OpenApiDocument;
  /** What Spectral calls the document. */
  readonly file: string;
  /** What Spectral reports. */
  readonly diagnostics: readonly ISpectralDiagnostic[];
  /** What the rules of this project have found, those turned off where they look aside. */
  readonly observed: readonly Observed[];
  readonly originOf: OriginOf;
  /** The other files and addresses that its `$ref`s lead to. */
  readonly references: readonly string[];
  readonly hasBaseline: boolean;
}

/** Lints a document once, and listens to what is not reported too. */
export async function observeDocument(
  ruleset: Ruleset,
  document: ReadDocument,
  resolver: Resolver,
): Promise<Linted> {
  const file = document.source ?? '';
  const observed: Observed[] = [];
  let inventory: RulesetFunctionContext['documentInventory'] | undefined;
  const probed = withProbe(ruleset, ({ documentInventory }) => {
    inventory = documentInventory;
    observers.set(inventory, (id, sorted, rule) => {
      observed.push(...observedBy(id, rule as unknown as Rule, sorted, file));
    });
  });
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(probed);
  const { resolved, results } = await spectral.runWithResolved(document, {
    ignoreUnknownFormat: true,
  });
  const known = inventory && documents.get(inventory);
  return {
    document,
    openApi: known ?? new OpenApiDocument(document.data, resolved, file),
    file,
    diagnostics: results,
    observed,
    references: inventory === undefined ? [] : referencesOf(inventory),
    hasBaseline: inventory !== undefined && baselines.has(inventory),
    originOf(path) {
      const item = inventory?.findAssociatedItemForPath([...path], true);
      const source = item?.document.source;
      return item && source ? { file: source, path: item.path } : undefined;
    },
  };
}

function observedBy(
  id: string,
  rule: Rule,
  { exempt, known, reported }: Sorted,
  file: string,
): Observed[] {
  const as = (finding: Finding, standing: Standing, reason?: string): Observed => ({
    rule: id,
    finding,
    standing,
    ...(reason !== undefined && { reason }),
    severity: rule.getSeverityForSource(file, [...finding.location]),
    documentationUrl: rule.documentationUrl ?? undefined,
  });
  return [
    ...reported.map((finding) => as(finding, 'reported')),
    ...known.map((finding) => as(finding, 'known')),
    ...exempt.map(({ finding, reason }) => as(finding, 'exempt', reason)),
  ].filter(({ severity }) => severity !== -1);
}
