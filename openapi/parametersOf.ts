import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';
import { oncePerNode } from './oncePerNode.ts';
import { ParameterList } from './ParameterList.ts';
import { pathItemSides } from './pathItemSides.ts';

/**
 * The parameters of an operation and of its path item, on both sides of its `$ref`, their own `$ref`s
 * followed; those of each together.
 */
export function parametersOf(operation: Operation): ParameterList[] {
  const { document, node } = operation;
  return [node, ...pathItemSides(operation)].flatMap((holder) => {
    const list = document.member(holder, 'parameters');
    if (Array.isArray(list.value)) return [listAt(list, document)];
    return isDeclared(holder.value) ? [unreadable] : [];
  });
}

const unreadable = new ParameterList([undefined]);

const listAt = oncePerNode((list, document) => {
  const parameters = (list.value as readonly unknown[]).map((_, index) => {
    const { value } = document.member(list, String(index));
    return isRecord(value) ? value : undefined;
  });
  return new ParameterList(parameters);
});

function isDeclared(holder: unknown): boolean {
  return isRecord(holder) && holder.parameters !== undefined && holder.parameters !== null;
}
