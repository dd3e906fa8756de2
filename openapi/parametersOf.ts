import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';

export type Parameter = Readonly<Record<string, unknown>>;

/**
 * The parameters of an operation and of its path item, their `$ref`s followed; `undefined` among
 * them for each that cannot be read.
 */
export function parametersOf({ document, item, node }: Operation): (Parameter | undefined)[] {
  return [node, item].flatMap((holder) => {
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
