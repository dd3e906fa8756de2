import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findOmissions } from '../findings/findOmissions.ts';
import type { Operation } from '../openapi/Operation.ts';
import { printable } from '../openapi/printable.ts';
import type { Scope } from '../openapi/Scope.ts';
import { dependsOnPath, type Feature, featureOf } from './Feature.ts';
import { type Matrix, mayAnswer } from './Matrix.ts';

/** Which operations must document one of which status codes. */
export interface StatusCodeDeclaredOptions {
  /** What the operations that are meant have; one of several is enough. */
  readonly feature: Feature | readonly Feature[];
  /** The status codes of which one is enough; the first that may be answered is asked for. */
  readonly statusCodes: readonly string[];
  /** The methods of the operations that are meant; without it, all. */
  readonly methods?: readonly string[];
  /** By method, the status codes beside which nothing is missing: a PUT that creates answers no 404. */
  readonly unless?: Readonly<Record<string, readonly string[]>>;
  /** What the policy refuses is not asked for. */
  readonly policy?: Matrix;
  /** Whether `default` and the range of the class are not enough. */
  readonly exactly?: boolean;
}

/**
 * Reports an operation that has a feature and does not document the status code that goes with it.
 * `default` and the range of the code's class are enough, unless they are not to be.
 */
export function statusCodeDeclared(scope: Scope, options: StatusCodeDeclaredOptions): Finding[] {
  const { exactly, feature, methods, statusCodes, unless } = options;
  const general = ['default', ...statusCodes.map((code) => `${code[0]}XX`)];
  const wanted = [feature].flat();
  const enough = exactly === true ? statusCodes : [...statusCodes, ...general];
  const problem = (operation: Operation) => {
    if (methods !== undefined && !methods.includes(operation.method)) return undefined;
    if (documents(operation, enough) || isSpared(operation, unless)) return undefined;
    const asked = askedOf(operation, options);
    if (asked === undefined) return undefined;
    const present = wanted
      .map((each) => featureOf(operation, each))
      .find((answer) => answer.present === true);
    if (present === undefined) return undefined;
    const having = present.having === '' ? '' : `${present.having} but `;
    return `${printable(operation.method)} ${having}documents no ${asked}; add ${asked}`;
  };
  return findOmissions(scope, problem, {
    dependsOnPath: wanted.some(dependsOnPath),
    fix: (operation) => fixOf(operation, options),
  });
}

function askedOf(
  operation: Operation,
  { policy, statusCodes }: StatusCodeDeclaredOptions,
): string | undefined {
  return statusCodes.find((code) => mayAnswer(policy, code, operation));
}

/** Which of several codes it answers with, only its author knows. */
function fixOf(operation: Operation, options: StatusCodeDeclaredOptions): Fix | undefined {
  const asked = askedOf(operation, options);
  if (asked === undefined || options.statusCodes.length > 1) return undefined;
  return { safety: 'contract', edits: [{ change: 'add', path: [asked] }] };
}

function documents({ responsesObject }: Operation, enough: readonly string[]): boolean {
  const { entries, ranges } = responsesObject;
  return enough.some((key) => entries.has(key)) || ranges.some((range) => enough.includes(range));
}

function isSpared(
  { method, responsesObject }: Operation,
  unless: StatusCodeDeclaredOptions['unless'] = {},
): boolean {
  if (!Object.hasOwn(unless, method)) return false;
  return unless[method]?.some((code) => responsesObject.entries.has(code)) === true;
}
