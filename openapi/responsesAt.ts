import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { documentOf } from './documentOf.ts';
import { isOnTheSameWay } from './isOnTheSameWay.ts';
import { operationsAt } from './operationsAt.ts';
import type { Response } from './Response.ts';

/**
 * The responses of the operations that `operationsAt` gives; for a node in one response, that one.
 * With a key, those alone that have it in `responses`.
 */
export function responsesAt(context: RulesetFunctionContext, key?: string): readonly Response[] {
  const operations = operationsAt(context);
  const document = documentOf(context);
  if (operations === document.operations) {
    return key === undefined ? document.responses : (document.responsesByKey.get(key) ?? []);
  }
  return operations
    .flatMap(({ responses }) => responses)
    .filter((response) => key === undefined || response.key === key)
    .filter(({ location }) => isOnTheSameWay(location, context.path));
}
