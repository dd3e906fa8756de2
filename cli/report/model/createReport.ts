import { isRecord } from '../../../openapi/isRecord.ts';
import type { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../../openapi/Operation.ts';
import { readingRules } from '../../documents/readingRules.ts';
import type { Policy } from '../../policy/Policy.ts';
import { policyTable } from '../../policy/policyTable.ts';
import type { Linted } from '../observeDocument.ts';
import { columnKey, columnsOf } from './columnsOf.ts';
import { operationOf } from './Locator.ts';
import { locateFindings } from './locateFindings.ts';
import type { Cell, Finding, Report, ReportPolicy, Row } from './Report.ts';
import { unreadOf } from './unreadOf.ts';

/** How people know files. */
export interface Names {
  readonly source: string;
  nameOf(file: string): string;
}

/** The findings of an operation by column; under the empty text those of no single response. */
type FindingsByColumn = Map<string, number[]>;

/** The rules that say which status codes a method may answer with. */
const choiceRule = /^status-code-(?:listed|method)(?:-must|-should|-may)?$/;
const declaredRule = /^status-(\d{3})-declared/;

/** Puts operations, policy and findings together. */
export function createReport(linted: Linted, policy: Policy, { nameOf, source }: Names): Report {
  const { hasBaseline, openApi } = linted;
  const located = locateFindings(linted, nameOf);
  const findings = located.map(({ finding }) => finding);
  const byOperation = new Map<Operation, FindingsByColumn>();
  for (const [index, { finding, subjects }] of located.entries()) {
    for (const subject of subjects) {
      const column = 'operation' in subject ? columnKey(subject.key) : expectedBy(finding);
      note(byOperation, operationOf(subject), column, index);
    }
  }
  const found = [...byOperation.values()].flatMap((columns) => [...columns.keys()]);
  const columns = columnsOf([
    ...openApi.responses.map(({ key }) => columnKey(key)),
    ...policy.statusCodes,
    ...found.filter((column) => column !== ''),
  ]);
  const order = new Map(columns.map(({ key }, index) => [key, index]));
  const rows = openApi.operations.map((operation) =>
    rowOf(operation, byOperation.get(operation) ?? new Map(), findings, order),
  );
  const indexes = [...findings.keys()];
  return {
    ...infoOf(openApi),
    source,
    columns,
    rows,
    unread: unreadOf(openApi, linted.document),
    findings,
    elsewhere: indexes.filter((index) => located[index]?.subjects.length === 0),
    broken: indexes.filter((index) => readingRules.has(findings[index]?.rule ?? '')),
    ...(policy.isKnown && {
      policy: policyOf(
        policy,
        rows,
        columns.map(({ key }) => key),
      ),
    }),
    hasBaseline,
  };
}

/** The status code that a rule misses. */
function expectedBy({ rule }: Finding): string {
  return declaredRule.exec(rule)?.[1] ?? '';
}

function note(
  byOperation: Map<Operation, FindingsByColumn>,
  operation: Operation,
  column: string,
  index: number,
): void {
  const columns: FindingsByColumn = byOperation.get(operation) ?? new Map();
  byOperation.set(operation, columns);
  const indexes = columns.get(column);
  if (indexes === undefined) columns.set(column, [index]);
  else if (indexes.at(-1) !== index) indexes.push(index);
}

function rowOf(
  operation: Operation,
  found: FindingsByColumn,
  findings: readonly Finding[],
  order: ReadonlyMap<string, number>,
): Row {
  const { method, node, path, responses, tags } = operation;
  const { operationId, summary } = isRecord(node.value) ? node.value : {};
  const documented = new Set(responses.map(({ key }) => columnKey(key)));
  const columns = new Set([...documented, ...found.keys()]);
  columns.delete('');
  const rank = (column: string) => order.get(column) ?? 0;
  const cellOf = (column: string): Cell => {
    const indexes = found.get(column) ?? [];
    if (!documented.has(column)) return { column, state: 'missing', findings: indexes };
    if (indexes.length === 0) return { column, state: 'fine', findings: [] };
    const isChoice = indexes.some((index) => choiceRule.test(findings[index]?.rule ?? ''));
    return { column, state: isChoice ? 'notAllowed' : 'found', findings: indexes };
  };
  return {
    method,
    path,
    operationId: textOf(operationId),
    summary: textOf(summary),
    tags: tags.filter((tag) => typeof tag === 'string'),
    findings: found.get('') ?? [],
    cells: [...columns].sort((left, right) => rank(left) - rank(right)).map(cellOf),
  };
}

function policyOf(policy: Policy, rows: readonly Row[], columns: readonly string[]): ReportPolicy {
  const { isAllowed, name, url } = policy;
  const { notes, rows: table } = policyTable(policy);
  const methods = [...new Set(rows.map(({ method }) => method))];
  const refused = methods.map((method) => [
    method,
    columns.filter((column) => !isAllowed(method, column)),
  ]);
  return { name, url, refused: Object.fromEntries(refused), table: { rows: table, notes } };
}

function infoOf(document: OpenApiDocument): { title: string; version: string } {
  const { value } = document.member(document.references.root, 'info');
  const { title, version } = isRecord(value) ? value : {};
  return { title: textOf(title), version: textOf(version) };
}

/** What people may read of a value: a version may be a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
