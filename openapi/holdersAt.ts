import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { operationsAt } from './operationsAt.ts';
import type { Node } from './References.ts';
import { responsesAt } from './responsesAt.ts';

/**
 * The path items, operations and responses below the node that Spectral called a function with, on
 * either side of their `$ref`s: whatever may carry an extension. Each once.
 */
export function holdersAt(context: RulesetFunctionContext): readonly Node[] {
  const nodes = new Map<unknown, Node>();
  for (const { holders } of operationsAt(context)) add(nodes, holders);
  for (const response of responsesAt(context)) add(nodes, response.nodes);
  return [...nodes.values()];
}

function add(nodes: Map<unknown, Node>, holders: readonly Node[]): void {
  for (const holder of holders) if (!nodes.has(holder.value)) nodes.set(holder.value, holder);
}
