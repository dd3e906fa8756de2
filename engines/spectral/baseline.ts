import type { RulesetDefinition, RulesetFunctionContext } from '@stoplight/spectral-core';
import { findIdleEntries } from '../../findings/findIdleEntries.ts';
import { EntryBaseline } from '../../openapi/Baseline.ts';
import { baselineErrors, entriesIn } from '../../options/baselineErrors.ts';
import { ruleIds } from '../../ruleIds.ts';
import { documentIn, isUnnamed } from './documentIn.ts';
import { oas2, oas3 } from './formats.ts';
import { named } from './named.ts';
import { resultOf } from './resultOf.ts';
import { baselines, documents as readDocuments } from './shared.ts';
import { afterOthers } from './turns.ts';

/** The entries of each document, one a line, by its path from the folder of the baseline. */
export type BaselineDocuments = Readonly<Record<string, string>>;

interface FunctionOptions extends BaselineOptions {
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

/** What `baseline` takes beside the entries. */
export interface BaselineOptions {
  /** Whether an entry that finds nothing any more is reported; without this, it is. */
  readonly ratchet?: boolean;
}

/**
 * A ruleset to extend beside `spectral-status-codes`, under which the findings that the entries name are
 * not reported. Throws an error that names what is wrong with them.
 */
export default function baseline(
  documents: BaselineDocuments,
  options: BaselineOptions = {},
): RulesetDefinition {
  const errors = baselineErrors(documents);
  if (errors.length > 0) throw new Error(`baseline: ${errors.join('; ')}`);
  const lists = Object.entries(documents).map(([name, text]) => [name, entriesIn(text)]);
  const functionOptions = { ...options, entries: Object.fromEntries(lists) };
  return {
    formats: [oas2, oas3],
    rules: {
      'status-code-baseline': {
        description: 'The baseline holds what is still found, and nothing else',
        severity: 'warn',
        message: '{{error}}',
        // Spectral calls the rules on the resolved document first, so that the others, which are not,
        // find the baseline there.
        given: '$',
        resolved: true,
        then: {
          function: named('statusCodeBaseline', statusCodeBaseline) as never,
          functionOptions,
        },
      },
    },
  };
}

function statusCodeBaseline(
  _given: unknown,
  { entries, ratchet = true }: FunctionOptions,
  { document: { source }, documentInventory }: RulesetFunctionContext,
) {
  const names = Object.keys(entries);
  const name = documentIn(names, source);
  if (name === undefined) return isUnnamed(source) && names.length > 1 ? [nameless] : [];
  const known = new EntryBaseline(entries[name] ?? []);
  baselines.set(documentInventory, known);
  if (!ratchet) return [];
  return afterOthers(() => {
    const document = readDocuments.get(documentInventory);
    return document === undefined ? [] : findIdleEntries(document, known, ruleIds).map(resultOf);
  });
}

const nameless = {
  path: [],
  message:
    'the baseline has several documents, this one has no name; give one, as by --stdin-filepath',
};
