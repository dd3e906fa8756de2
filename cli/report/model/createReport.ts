import { isRecord } from '../../../openapi/isRecord.ts';
import type { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../../openapi/Operation.ts';
import type { Policy } from '../../policy/Policy.ts';
import { columnKey, columnsOf } from './columnsOf.ts';
import type { Diagnostic } from './Diagnostic.ts';
import { Locator } from './Locator.ts';
import {
  type Cell,
  type Column,
  type Finding,
  type Report,
  type Row,
  severities,
} from './Report.ts';

interface Ingredients {
  readonly document: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly policy: Policy;
  /** Whether the ruleset has a baseline. */
  readonly hasBaseline?: boolean;
  /** What to call the document's file. */
  readonly source: string;
}

/** The findings of an operation by column; under the empty text those of no single response. */
type FindingsByColumn = Map<string, number[]>;

/** The rules that say which status codes a method may answer with. */
const choiceRules = new Set(['status-code-listed', 'status-code-method']);

/** Puts operations, policy and findings together. */
export function createReport({
  document,
  diagnostics,
  policy,
  hasBaseline = false,
  source,
}: Ingredients): Report {
  const findings = diagnostics.map(findingOf);
  const byOperation = new Map<Operation, FindingsByColumn>();
  const elsewhere: number[] = [];
  const locator = new Locator(document);
  for (const [index, diagnostic] of diagnostics.entries()) {
    const subjects = locator.subjectsOf(diagnostic);
    if (subjects.length === 0) elsewhere.push(index);
    for (const { operation, column = '' } of subjects) {
      const known: FindingsByColumn = byOperation.get(operation) ?? new Map();
      known.set(column, [...(known.get(column) ?? []), index]);
      byOperation.set(operation, known);
    }
  }
  const found = [...byOperation.values()].flatMap((columns) => [...columns.keys()]);
  const columns = columnsOf([
    ...document.responses.map((response) => columnKey(response.key)),
    ...policy.statusCodes,
    ...found.filter((column) => column !== ''),
  ]);
  const { title, version } = infoOf(document);
  return {
    title,
    version,
    source,
    columns,
    rows: document.operations.map((operation) =>
      rowOf(operation, columns, byOperation.get(operation) ?? new Map(), findings, policy),
    ),
    findings,
    elsewhere,
    hasPolicy: policy.isKnown,
    hasBaseline,
  };
}

function findingOf({
  code,
  documentationUrl,
  isKnown = false,
  message,
  path,
  range,
  severity,
}: Diagnostic): Finding {
  return {
    rule: String(code),
    severity: severities[severity],
    message,
    place: path.join('.'),
    line: range.start.line + 1,
    isKnown,
    ...(documentationUrl === undefined ? {} : { documentationUrl }),
  };
}

function rowOf(
  operation: Operation,
  columns: readonly Column[],
  found: FindingsByColumn,
  findings: readonly Finding[],
  policy: Policy,
): Row {
  const { method, node, path, responses } = operation;
  const value = isRecord(node.value) ? node.value : {};
  const documented = new Set(responses.map(({ key }) => columnKey(key)));
  const cellOf = ({ key }: Column): Cell => {
    const indexes = found.get(key) ?? [];
    if (!documented.has(key)) {
      if (indexes.length > 0) return { state: 'missing', findings: indexes };
      return { state: policy.isAllowed(method, key) ? 'open' : 'closed', findings: [] };
    }
    if (indexes.length === 0) return { state: 'fine', findings: [] };
    const isChoice = indexes.some((index) => choiceRules.has(findings[index]?.rule ?? ''));
    return { state: isChoice ? 'notAllowed' : 'found', findings: indexes };
  };
  return {
    method,
    path,
    summary: typeof value.summary === 'string' ? value.summary : '',
    tags: Array.isArray(value.tags) ? value.tags.filter((tag) => typeof tag === 'string') : [],
    findings: found.get('') ?? [],
    cells: columns.map(cellOf),
  };
}

function infoOf(document: OpenApiDocument): { title: string; version: string } {
  const { value } = document.member(document.references.root, 'info');
  const { title = '', version = '' } = isRecord(value) ? value : {};
  return { title: String(title), version: String(version) };
}
