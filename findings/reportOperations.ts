import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Operation } from '../openapi/Operation.ts';
import { operationsAt } from '../openapi/operationsAt.ts';
import { finding } from './finding.ts';

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
  const findings: IFunctionResult[] = [];
  for (const operation of operationsAt(context)) {
    if (operation.responses.length === 0) continue;
    const message = check(operation);
    if (message === undefined) continue;
    findings.push(finding([...operation.location, 'responses'], message));
  }
  return findings;
}
