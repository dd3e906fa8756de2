import type { Condition, Matrix } from '../checks/Matrix.ts';
import { usualMethods } from '../options/policyMethods.ts';
import type { Mark, Method, Policy, Row } from '../policies/Policy.ts';
import { type Levels, levelOf } from './withLevels.ts';

type Marks = Readonly<Record<string, Mark>>;
type Cells = Readonly<Record<string, readonly string[]>>;

/** A policy's rows, however they are written, as a mark for each of its methods. */
export function marksOf({ methods = usualMethods, statusCodes }: Policy): Record<string, Marks> {
  return Object.fromEntries(
    Object.entries(statusCodes).map(([statusCode, row]) => [
      statusCode,
      Object.fromEntries(
        methods.map((method, column) => [method, markOf(row, method, column, methods)]),
      ),
    ]),
  );
}

function markOf(row: Row, method: Method, column: number, methods: readonly Method[]): Mark {
  if (typeof row === 'string') return row;
  if (!isList(row)) return row[method] ?? '-';
  if (isTableRow(row, methods)) return row[column + 1] as Mark;
  return row.includes(method as never) ? 'X' : '-';
}

function isList(row: Row): row is Extract<Row, readonly unknown[]> {
  return Array.isArray(row);
}

/** A list of methods has none but methods; a row of a table begins with a reason phrase. */
function isTableRow(row: readonly string[], methods: readonly string[]): boolean {
  return row.length === methods.length + 1 && !methods.includes(row[0] as string);
}

/** What a policy allows, as checks take it. */
export function matrixOf(policy: Policy): Matrix {
  const { disputes = [], methods = usualMethods, unlisted = 'refused' } = policy;
  const marks = marksOf(policy);
  const disputed: Record<string, string[]> = {};
  for (const { statusCode, method } of disputes) {
    disputed[statusCode] = [...(disputed[statusCode] ?? []), method];
  }
  const isAllowed = (statusCode: string, method: string, mark: Mark) =>
    mark !== '-' && disputed[statusCode]?.includes(method) !== true;
  return {
    methods,
    matrix: cellsOf(marks, (mark, statusCode, method) => isAllowed(statusCode, method, mark)),
    disputed,
    conditions: Object.fromEntries(
      Object.entries(marks).map(([statusCode, row]) => [statusCode, conditionsOf(row)]),
    ),
    isOpen: unlisted === 'free',
  };
}

/**
 * What a policy allows, or refuses by a hint alone: what such a response holds is looked at as well,
 * lest the hint hide what weighs more.
 */
export function heldMatrixOf(policy: Policy): Matrix {
  const { level = 'should', levels = {} } = policy;
  const { matrix, ...rest } = matrixOf(policy);
  const isHint = (statusCode: string, method: string) =>
    (levelOf(levels as Levels, statusCode, method) ?? level) === 'may';
  const held = Object.entries(matrix).map(([statusCode, methods]): [string, string[]] => [
    statusCode,
    rest.methods.filter((method) => methods.includes(method) || isHint(statusCode, method)),
  ]);
  return { ...rest, matrix: Object.fromEntries(held) };
}

function conditionsOf(row: Marks): Record<string, Condition> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([method, mark]) =>
      mark === 'controller only' || mark === 'creation only' ? [[method, mark]] : [],
    ),
  );
}

/** The cells of a matrix that have some mark. */
export function markedCells(policy: Policy, mark: Mark): Cells {
  return withoutEmpty(cellsOf(marksOf(policy), (candidate) => candidate === mark));
}

function cellsOf(
  marks: Readonly<Record<string, Marks>>,
  has: (mark: Mark, statusCode: string, method: string) => boolean,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(marks).map(([statusCode, row]) => [
      statusCode,
      Object.entries(row).flatMap(([method, mark]) =>
        has(mark, statusCode, method) ? method : [],
      ),
    ]),
  );
}

function withoutEmpty(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, methods]) => methods.length > 0));
}
