import { archetypeOf } from '../openapi/archetypeOf.ts';
import { creates } from '../openapi/creates.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import { type Changes, changeOf, listingOf } from './Changes.ts';

/** On what condition a method may answer with a code, as the matrix words it. */
export type Condition = 'controller only' | 'creation only';

/** Which status codes the operations may answer with. */
export interface Matrix extends Changes {
  /** The methods it speaks of; of others it says nothing. */
  readonly methods: readonly string[];
  /** The methods that may answer with each status code; a code without a row is not in the policy. */
  readonly matrix: Readonly<Record<string, readonly string[]>>;
  /** Methods, by status code, that are left to another rule: neither allowed nor refused. */
  readonly disputed?: Readonly<Record<string, readonly string[]>>;
  /** The conditions of cells that are allowed. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, Condition>>>>;
  /** Methods, by status code, whose cells alone a check is to report. */
  readonly cells?: Readonly<Record<string, readonly string[]>>;
  /** Methods, by status code, whose cells a check is not to report. */
  readonly exceptCells?: Readonly<Record<string, readonly string[]>>;
  /** Whether any method may answer with a code that has no row. */
  readonly isOpen?: boolean;
}

/** What a matrix says of a cell. */
export type Verdict = 'allowed' | 'disputed' | 'refused' | 'unlisted';

/** What a matrix says of a method that answers with a status code; conditions are not looked at. */
export function verdictOf(matrix: Matrix, statusCode: string, method: string): Verdict {
  const { isOpen = false } = matrix;
  const row = matrix.matrix[statusCode];
  if (row === undefined && !isOpen && listingOf(matrix, statusCode) !== true) return 'unlisted';
  const change = changeOf(matrix, statusCode, method);
  if (change !== undefined) return change;
  if (!matrix.methods.includes(method)) return 'allowed';
  // A code that changes have put on the list is for the methods that they name.
  if (row === undefined) return isOpen ? 'allowed' : 'refused';
  if (matrix.disputed?.[statusCode]?.includes(method)) return 'disputed';
  return row.includes(method) ? 'allowed' : 'refused';
}

/** Whether a matrix refuses a response: then that is said of it, and nothing else. */
export function refuses(matrix: Matrix | undefined, { isStatusCode, key, operation }: Response) {
  if (matrix === undefined || !isStatusCode) return false;
  const verdict = verdictOf(matrix, key, operation.method);
  return verdict === 'refused' || verdict === 'unlisted';
}

/**
 * Whether an operation may well answer with a status code, so that a message can name it: it has a
 * row, is allowed without a dispute, and its condition is met. Without a matrix, any code will do.
 */
export function mayAnswer(matrix: Matrix | undefined, statusCode: string, operation: Operation) {
  if (matrix === undefined) return true;
  if (verdictOf(matrix, statusCode, operation.method) !== 'allowed') return false;
  return meetsCondition(matrix, statusCode, operation);
}

/** Whether an operation meets the condition under which a matrix has a status code, if there is one. */
export function meetsCondition(
  matrix: Matrix | undefined,
  statusCode: string,
  operation: Operation,
) {
  const row = matrix?.conditions?.[statusCode];
  const condition = row && conditionIn(row, operation.method);
  return condition === undefined || isMet(condition, operation);
}

/** What of an operation decides on the status codes that it may answer, see `mayAnswer`. */
export function kindOf(matrix: Matrix | undefined, operation: Operation): string {
  const { method } = operation;
  const conditions = Object.values(matrix?.conditions ?? {}).flatMap(
    (row) => conditionIn(row, method) ?? [],
  );
  const met = [...new Set(conditions)].filter((condition) => isMet(condition, operation));
  return [method, ...met.sort()].join(' ');
}

/** An operation may have any name for its method, `constructor` too. */
function conditionIn(row: Readonly<Record<string, Condition>>, method: string) {
  return Object.hasOwn(row, method) ? row[method] : undefined;
}

function isMet(condition: Condition, operation: Operation): boolean {
  return condition === 'controller only'
    ? creates(operation) === undefined
    : archetypeOf(operation).archetype !== 'collection';
}

/**
 * The status codes of a class that an operation may well answer with, see `mayAnswer`; none for a
 * method that the matrix does not speak of.
 */
export function answersOfClass(matrix: Matrix, classDigit: string, operation: Operation): string[] {
  if (!matrix.methods.includes(operation.method)) return [];
  return listedCodes(matrix, classDigit).filter((code) => mayAnswer(matrix, code, operation));
}

/** The status codes of a class that have a row. */
function listedCodes(matrix: Matrix, classDigit: string): string[] {
  const codes = new Set([matrix.matrix, matrix.allow ?? {}].flatMap(Object.keys));
  return [...codes]
    .filter((code) => code.startsWith(classDigit) && !code.endsWith('XX'))
    .filter((code) => listingOf(matrix, code) !== false)
    .sort();
}
