import { Document, type Ruleset, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { createReport } from '../../report/model/createReport.ts';
import type { Report } from '../../report/model/Report.ts';

/** The report of a document, YAML text or an object, under a ruleset: ours, if none is given. */
export async function reportOf(
  content: unknown,
  definition: RulesetDefinition = ruleset,
): Promise<Report> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const document = new Document(text, Yaml, '/api/openapi.yaml');
  const spectral = new Spectral();
  spectral.setRuleset(definition);
  const { resolved, results } = await spectral.runWithResolved(document);
  const openApi = new OpenApiDocument(document.data, resolved, 'openapi.yaml');
  const policy = await readPolicy(spectral.ruleset as Ruleset, openApi, '/api/openapi.yaml');
  return createReport({ document: openApi, diagnostics: results, policy, source: 'openapi.yaml' });
}

/** The states of a row's cells other than `open` and `closed`, with the rules that found something. */
export function cellsOf(report: Report, name: string): Record<string, string> {
  const row = report.rows.find(({ method, path }) => `${method} ${path}` === name);
  return Object.fromEntries(
    report.columns.flatMap(({ key }, index) => {
      const { state, findings } = row?.cells[index] ?? { state: 'no row', findings: [] };
      if (state === 'open' || state === 'closed') return [];
      return [[key, [state, ...findings.map((at) => report.findings[at]?.rule)].join(' ')]];
    }),
  );
}

/** The columns that a row shows as not allowed. */
export function closedOf(report: Report, name: string): string[] {
  const row = report.rows.find(({ method, path }) => `${method} ${path}` === name);
  return report.columns
    .filter((_, index) => row?.cells[index]?.state === 'closed')
    .map(({ key }) => key);
}
