import {
  type ISpectralDiagnostic,
  Ruleset,
  type RulesetDefinition,
  type RulesetFunctionContext,
  Spectral,
} from '@stoplight/spectral-core';
import type { Resolver } from '@stoplight/spectral-ref-resolver';
import { baselines, documents } from '../../engines/spectral/shared.ts';
import type { FindingEntries } from '../../openapi/Baseline.ts';
import { isRecord } from '../../openapi/isRecord.ts';
import { memberNames } from '../../openapi/memberNames.ts';
import type { ReadDocument } from '../documents/readDocument.ts';
import { referencesOf } from '../documents/referencesOf.ts';

const collector = 'status-codes-baseline-collector';

/** What linting a document has shown. */
export interface Collected {
  readonly findings: readonly FindingEntries[];
  /** Whether a rule may find something in the document: there is none, or it is on. */
  readonly mayIdle: (rule: string) => boolean;
  /** The other files and addresses that its `$ref`s lead to. */
  readonly references: readonly string[];
  /** What all rules report. */
  readonly diagnostics: readonly ISpectralDiagnostic[];
}

/**
 * What the rules of this project find in a document under a ruleset, whether a baseline has it or not;
 * not what exemptions and overrides silence. Throws if none of these rules has looked at its paths.
 */
export async function collectFindings(
  ruleset: Ruleset,
  document: ReadDocument,
  resolver: Resolver,
): Promise<Collected> {
  const found: FindingEntries[] = [];
  let inventory: object = {};
  let references: readonly string[] = [];
  const collecting = withLastRule(ruleset, (_given, _options, context) => {
    inventory = context.documentInventory;
    references = referencesOf(context.documentInventory);
    baselines.set(inventory, {
      covers: (finding) => {
        found.push(finding);
        return false;
      },
    });
  });
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(collecting);
  const diagnostics = await spectral.run(document, { ignoreUnknownFormat: true });
  const source = document.source ?? '';
  if (documents.get(inventory) === undefined && hasPaths(document)) {
    throw new Error(
      'the ruleset does not extend spectral-status-codes in the version of this command',
    );
  }
  const { rules } = collecting.fromSource(source);
  const isReported = ({ rule, location }: FindingEntries) =>
    rules[rule]?.getSeverityForSource(source, [...location]) !== -1;
  return {
    findings: found.filter(isReported),
    mayIdle: (rule) => rules[rule]?.enabled !== false,
    references,
    diagnostics,
  };
}

/** The last on the resolved document, so that what it sets is there instead of a baseline. */
function withLastRule(
  ruleset: Ruleset,
  fn: (given: unknown, options: unknown, context: RulesetFunctionContext) => void,
): Ruleset {
  const definition = ruleset.maybeDefinition as RulesetDefinition & { readonly rules?: object };
  const rule = { given: '$', resolved: true, then: { function: fn } };
  const { source } = ruleset;
  return new Ruleset(
    { ...definition, rules: { ...definition.rules, [collector]: rule } },
    { severity: 'recommended', ...(source === null ? {} : { source }) },
  );
}

function hasPaths({ data }: ReadDocument): boolean {
  return isRecord(data) && (memberNames(data.paths) ?? []).length > 0;
}
