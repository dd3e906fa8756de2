import { indentAt, isFirstOnLine } from './lines.ts';
import type { Source } from './Source.ts';
import { isMap, type MapNode } from './SyntaxNode.ts';

/** So much of a text is enough to tell its style. */
const sampleLength = 50_000;

/** How what is new is to be written. */
export interface Style {
  readonly isJson: boolean;
  /** What each level adds to the indent; nothing where there are no lines. */
  readonly step: string;
  /** Whether nothing separates what can be told apart without: `{"a":1}`. */
  readonly isDense: boolean;
  readonly quote: '"' | "'";
  /** Whether schemas, and what holds nothing else, stand on one line in braces. */
  readonly inlinesSchemas: boolean;
}

/** The style of a document, as its beginning has it. */
export function styleOf(source: Source): Style {
  const { isJson, root, text } = source;
  const [first] = isMap(root) ? root.mappings : [];
  const isDense = first !== undefined && /^\s*:\S/.test(text.slice(first.key.endPosition));
  const step = isJson
    ? first && isFirstOnLine(text, first.key.startPosition)
      ? indentAt(text, first.key.startPosition)
      : ''
    : ' '.repeat(stepOf(source));
  return { isJson, step, isDense, quote: quoteOf(text), inlinesSchemas: inlinesSchemas(text) };
}

function inlinesSchemas(text: string): boolean {
  const count = (pattern: RegExp) => text.slice(0, sampleLength).match(pattern)?.length ?? 0;
  return count(/\bschema: *\{/g) > count(/\bschema: *(?:#.*)?$/gm);
}

/** Of the first block map that is the value of a member. */
function stepOf({ root, text }: Source): number {
  let node = root;
  while (isMap(node) && node.mappings.length > 0) {
    const child = node.mappings.map(({ value }) => value).find((value) => isBlock(value));
    if (child === undefined) break;
    const step = columnOf(text, child) - columnOf(text, node);
    if (step > 0) return step;
    node = child;
  }
  return 2;
}

/** Whether a node is a map that is written without braces. */
export function isBlock(node: unknown): node is MapNode {
  if (!isMap(node as MapNode)) return false;
  const { mappings, startPosition } = node as MapNode;
  return mappings[0]?.key.startPosition === startPosition;
}

/** How far from the beginning of its line a map begins. */
export function columnOf(text: string, { startPosition }: MapNode): number {
  let column = 0;
  while (column < startPosition && !/[\r\n]/.test(text[startPosition - column - 1] as string)) {
    column++;
  }
  return column;
}

/** The one that is used more often for values and keys. */
function quoteOf(text: string): Style['quote'] {
  const count = (pattern: RegExp) => text.slice(0, sampleLength).match(pattern)?.length ?? 0;
  return count(/: '|^\s*'/gm) > count(/: "|^\s*"/gm) ? "'" : '"';
}
