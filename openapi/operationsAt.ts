import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { documentOf } from './documentOf.ts';
import { isOnTheSameWay } from './isOnTheSameWay.ts';
import type { Operation } from './Operation.ts';

/**
 * The operations at or below the node that Spectral called a function with (`$`, `$.paths`, a path
 * item, an operation), or the one that the node is part of. For any other node there are none.
 */
export function operationsAt(context: RulesetFunctionContext): readonly Operation[] {
  const { operations, operationsByPath } = documentOf(context);
  const [paths, path] = context.path;
  if (paths === undefined) return operations;
  if (paths !== 'paths') return [];
  if (path === undefined) return operations;
  const candidates = operationsByPath.get(String(path)) ?? [];
  return candidates.filter(({ location }) => isOnTheSameWay(location, context.path));
}
