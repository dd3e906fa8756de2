import type { Condition, Matrix } from './checks/Matrix.ts';
import type { StatusCodeDisputedOptions } from './checks/statusCodeDisputed.ts';
import type { StatusCodeListedOptions } from './checks/statusCodeListed.ts';
import { disputes } from './policies/belgif/disputes.ts';
import { general, replacements } from './policies/belgif/replacements.ts';
import { methods, type Row, statusCodes } from './policies/belgif/statusCodes.ts';

const columns: readonly string[] = methods;

const contradictions = {
  X: "the guide's matrix allows it, its text does not; avoid it or agree on it",
  '-': "the guide's text allows it, its matrix does not; avoid it or agree on it",
};

/**
 * The options of checks that carry the policy.
 *
 * Takes the rows of the matrix, which are the guide's unless a revision has others. A cell counts as
 * disputed as long as it has the mark that the ledger of disputes tells of.
 */
export function policyOptions(rows: Readonly<Record<string, Row>> = statusCodes) {
  const markOf = (statusCode: string, method: string) =>
    rows[statusCode]?.[columns.indexOf(method) + 1];
  const disputed: Record<string, Record<string, string>> = {};
  for (const { statusCode, method, matrix, ruling } of disputes) {
    if (ruling !== 'open' || markOf(statusCode, method) !== matrix) continue;
    disputed[statusCode] = { ...disputed[statusCode], [method]: contradictions[matrix] };
  }
  const isAllowed = (statusCode: string, method: string) =>
    markOf(statusCode, method) !== '-' && disputed[statusCode]?.[method] === undefined;
  const conditions: Record<string, Record<string, Condition>> = {};
  for (const [statusCode, [, ...marks]] of Object.entries(rows)) {
    for (const [column, mark] of marks.entries()) {
      if (mark === 'X' || mark === '-') continue;
      conditions[statusCode] = { ...conditions[statusCode], [methods[column] as string]: mark };
    }
  }
  const matrix: Matrix = {
    methods,
    matrix: Object.fromEntries(
      Object.keys(rows).map((statusCode) => [
        statusCode,
        methods.filter((method) => isAllowed(statusCode, method)),
      ]),
    ),
    disputed: Object.fromEntries(
      Object.entries(disputed).map(([statusCode, reasons]) => [statusCode, Object.keys(reasons)]),
    ),
    conditions,
  };
  const options: {
    readonly statusCodeListed: StatusCodeListedOptions;
    readonly statusCodeMethod: Matrix;
    readonly statusCodeDisputed: StatusCodeDisputedOptions;
  } = {
    statusCodeListed: { statusCodes: Object.keys(rows), replacements, general, policy: matrix },
    statusCodeMethod: matrix,
    statusCodeDisputed: { disputed },
  };
  return options;
}
