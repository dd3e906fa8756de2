import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Operation } from '../openapi/Operation.ts';
import { operationsAt } from '../openapi/operationsAt.ts';
import { report } from './report.ts';

/**
 * The findings about a status code that an operation does not document, each at its responses.
 *
 * `check` takes an operation that documents responses and gives the message, or `undefined` when all
 * is well.
 */
export function reportOperations(
  context: RulesetFunctionContext,
  check: (operation: Operation) => string | undefined,
): IFunctionResult[] {
  const operations = operationsAt(context).filter(({ responses }) => responses.length > 0);
  return report(context, operations, check, ({ location }) => [...location, 'responses']);
}
