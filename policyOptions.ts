import type { Condition, Matrix } from './checks/Matrix.ts';
import type { StatusCodeDisputedOptions } from './checks/statusCodeDisputed.ts';
import type { StatusCodeListedOptions } from './checks/statusCodeListed.ts';
import { disputes } from './policies/belgif/disputes.ts';
import { general, replacements } from './policies/belgif/replacements.ts';
import { revisions } from './policies/belgif/revisions.ts';
import { type Mark, methods, type Row, statusCodes } from './policies/belgif/statusCodes.ts';

/** The options of checks that carry the policy. */
export interface PolicyOptions {
  readonly statusCodeListed: StatusCodeListedOptions;
  readonly statusCodeMethod: Matrix;
  readonly statusCodeDisputed: StatusCodeDisputedOptions;
}

const columns: readonly string[] = methods;

const contradictions = {
  X: "the guide's matrix allows it, its text does not; avoid it or agree on it",
  '-': "the guide's text allows it, its matrix does not; avoid it or agree on it",
};

/** The options of a revision of the guide; without its date, of the one that this project holds. */
export function policyOptions(revision?: keyof typeof revisions): PolicyOptions {
  const later = revision === undefined ? undefined : revisions[revision];
  const rows: Readonly<Record<string, Row>> = { ...statusCodes, ...later?.rows };
  const isOpen = later?.isOpen ?? false;
  const disputed = openDisputes(rows);
  const matrix: Matrix = {
    methods,
    matrix: byStatusCode(rows, ([, ...marks], statusCode) =>
      methods.filter((method, column) => marks[column] !== '-' && !disputed[statusCode]?.[method]),
    ),
    disputed: byStatusCode(disputed, (reasons) => Object.keys(reasons)),
    conditions: byStatusCode(rows, ([, ...marks]) => conditionsOf(marks)),
    isOpen,
  };
  return {
    statusCodeListed: {
      statusCodes: Object.keys(rows),
      replacements,
      general,
      policy: matrix,
      isOpen,
    },
    statusCodeMethod: matrix,
    statusCodeDisputed: { disputed },
  };
}

/** A cell counts as disputed as long as it has the mark that the ledger of disputes tells of. */
function openDisputes(rows: Readonly<Record<string, Row>>) {
  const disputed: Record<string, Record<string, string>> = {};
  for (const { statusCode, method, matrix, ruling } of disputes) {
    const mark = rows[statusCode]?.[columns.indexOf(method) + 1];
    if (ruling !== 'open' || mark !== matrix) continue;
    disputed[statusCode] = { ...disputed[statusCode], [method]: contradictions[matrix] };
  }
  return disputed;
}

function conditionsOf(marks: readonly Mark[]): Readonly<Record<string, Condition>> {
  return Object.fromEntries(
    marks.flatMap((mark, column) =>
      mark === 'X' || mark === '-' ? [] : [[methods[column] as string, mark]],
    ),
  );
}

function byStatusCode<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, statusCode: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(values).map(([statusCode, value]) => [statusCode, map(value, statusCode)]),
  );
}
