import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';
import { pathItemSides } from './pathItemSides.ts';

export type Parameter = Readonly<Record<string, unknown>>;

/**
 * The parameters of an operation and of its path item, on both sides of its `$ref`, their own `$ref`s
 * followed; `undefined` among them for each that cannot be read.
 */
export function parametersOf(operation: Operation): (Parameter | undefined)[] {
  const { document, node } = operation;
  return [node, ...pathItemSides(operation)].flatMap((holder) => {
    const list = document.member(holder, 'parameters');
    if (!Array.isArray(list.value)) return isDeclared(holder.value) ? [undefined] : [];
    return list.value.map((_, index) => {
      const { value } = document.member(list, String(index));
      return isRecord(value) ? value : undefined;
    });
  });
}

function isDeclared(holder: unknown): boolean {
  return isRecord(holder) && holder.parameters !== undefined && holder.parameters !== null;
}
