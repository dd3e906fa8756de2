import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { documentOf } from './documentOf.ts';
import { isOnTheSameWay } from './isOnTheSameWay.ts';
import { operationsAt } from './operationsAt.ts';
import type { Response } from './Response.ts';

/** The responses of the operations that `operationsAt` gives; for a node in one response, that one. */
export function responsesAt(context: RulesetFunctionContext): readonly Response[] {
  const operations = operationsAt(context);
  const document = documentOf(context);
  if (operations === document.operations) return document.responses;
  return operations
    .flatMap(({ responses }) => responses)
    .filter(({ location }) => isOnTheSameWay(location, context.path));
}
