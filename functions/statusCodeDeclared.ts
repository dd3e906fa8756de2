import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportOperations } from '../findings/reportOperations.ts';
import type { Operation } from '../openapi/Operation.ts';
import { printable } from '../openapi/printable.ts';
import { type Feature, featureOf } from '../options/Feature.ts';

export interface StatusCodeDeclaredOptions {
  /** What the operations that are meant have. */
  readonly feature: Feature;
  /** The status codes of which one is enough; the first is the one that messages name. */
  readonly statusCodes: readonly string[];
  /** The methods of the operations that are meant; without it, all. */
  readonly methods?: readonly string[];
  /** By method, the status codes beside which nothing is missing: a PUT that creates answers no 404. */
  readonly unless?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reports an operation that has a feature and does not document the status code that goes with it.
 * `default` and the range of the code's class are enough.
 */
export function statusCodeDeclared(
  _given: unknown,
  options: StatusCodeDeclaredOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const { methods, statusCodes, unless } = options;
  const enough = new Set([...statusCodes, ...statusCodes.map((code) => `${code[0]}XX`), 'default']);
  return reportOperations(context, (operation) => {
    if (methods !== undefined && !methods.includes(operation.method)) return undefined;
    if (documents(operation, enough) || isSpared(operation, unless)) return undefined;
    const { present, having } = featureOf(operation, options.feature);
    if (present !== true) return undefined;
    const method = printable(operation.method);
    return `${method} ${having} but documents no ${statusCodes[0]}; add ${statusCodes[0]}`;
  });
}

function documents({ responses }: Operation, enough: ReadonlySet<string>): boolean {
  return responses.some(({ key, isRange }) => enough.has(isRange ? key.toUpperCase() : key));
}

function isSpared(
  { method, responses }: Operation,
  unless: StatusCodeDeclaredOptions['unless'] = {},
): boolean {
  if (!Object.hasOwn(unless, method)) return false;
  return responses.some(({ key }) => unless[method]?.includes(key));
}
