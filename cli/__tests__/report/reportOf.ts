import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { parseDocument } from '../../documents/readDocument.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { createReport } from '../../report/model/createReport.ts';
import type { Report } from '../../report/model/Report.ts';
import { observeDocument } from '../../report/observeDocument.ts';

/** The report of a document, YAML text or an object, under a ruleset: ours, if none is given. */
export async function reportOf(
  content: unknown,
  definition: RulesetDefinition = ruleset,
): Promise<Report> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const name = 'openapi.yaml';
  const document = parseDocument(text, { name, source: `/api/${name}`, isStandardInput: false });
  const lintedBy = new Ruleset(definition, { source: '/api/.spectral.json' });
  const linted = await observeDocument(lintedBy, document, createHttpAndFileResolver());
  const policy = await readPolicy(lintedBy, linted.openApi, linted.file);
  return createReport(linted, policy, {
    source: name,
    nameOf: (file) => file.replace('/api/', ''),
  });
}

/** The states of a row's cells, with the rules that found something and what became of it. */
export function cellsOf(report: Report, name: string): Record<string, string> {
  const row = report.rows.find(({ method, path }) => `${method} ${path}` === name);
  return Object.fromEntries(
    (row?.cells ?? []).map(({ change, column, findings, state }) => {
      const found = findings.map((index) => {
        const { rule = '', standing = '' } = report.findings[index] ?? {};
        return standing === 'reported' ? rule : `${standing} ${rule}`;
      });
      return [column, [change ?? '', state, ...found].join(' ').trim()];
    }),
  );
}

/** The columns that a row shows as not allowed: those without a response that the policy refuses. */
export function closedOf(report: Report, name: string): string[] {
  const row = report.rows.find(({ method, path }) => `${method} ${path}` === name);
  const there = new Set(row?.cells.map(({ column }) => column));
  const refused = report.policy?.refused[row?.method ?? ''] ?? [];
  return refused.filter((column) => !there.has(column));
}
