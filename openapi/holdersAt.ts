import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { operationsAt } from './operationsAt.ts';
import { type Node, ownMember } from './References.ts';
import { responsesAt } from './responsesAt.ts';

/**
 * The path items, operations and responses that carry an extension, below the node that Spectral
 * called a function with, on either side of their `$ref`s. Each once.
 */
export function holdersAt(context: RulesetFunctionContext, extension: string): readonly Node[] {
  const found = new Map<unknown, Node>();
  const add = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (ownMember(node.value, extension) === undefined || found.has(node.value)) continue;
      found.set(node.value, node);
    }
  };
  for (const { holders } of operationsAt(context)) add(holders);
  for (const { nodes } of responsesAt(context)) add(nodes);
  return [...found.values()];
}
