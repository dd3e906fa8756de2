import { indentAt, isFirstOnLine } from './lines.ts';
import type { Source } from './Source.ts';
import { isMap, type MapNode, type ScalarNode } from './SyntaxNode.ts';

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
  /** Whether there is a space inside of braces. */
  readonly isPadded: boolean;
  /** Whether schemas, and what holds nothing else, stand on one line in braces. */
  readonly inlinesSchemas: boolean;
}

/** For a text of its own. */
export const plainYaml: Style = {
  isJson: false,
  step: '  ',
  isDense: false,
  quote: '"',
  isPadded: true,
  inlinesSchemas: false,
};

/** The style of a document, as its beginning has it. */
export function styleOf(source: Source): Style {
  const { isJson, root, text } = source;
  const first = isMap(root) ? root.mappings[0]?.key : undefined;
  const sample = text.slice(0, sampleLength);
  return {
    isJson,
    step: isJson ? jsonStep(text, first) : ' '.repeat(stepOf(source)),
    isDense: first !== undefined && /^\s*:\S/.test(text.slice(first.endPosition)),
    quote: quoteOf(sample),
    isPadded: count(sample, /[\s,[]\{ /g) >= count(sample, /[\s,[]\{[^\s}]/g),
    inlinesSchemas: count(sample, /\bschema: *\{/g) > count(sample, /\bschema: *(?:#.*)?$/gm),
  };
}

/** Nothing where the first member is not on a line of its own. */
function jsonStep(text: string, first: ScalarNode | undefined): string {
  if (first === undefined || !isFirstOnLine(text, first.startPosition)) return '';
  return indentAt(text, first.startPosition);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
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
function quoteOf(sample: string): Style['quote'] {
  return count(sample, /: '|^\s*'/gm) > count(sample, /: "|^\s*"/gm) ? "'" : '"';
}
