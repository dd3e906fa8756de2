import { Refusal } from '../Refusal.ts';
import { breakOf, isFirstOnLine, lineEnd, lineStart, nextLine, previousLine } from './lines.ts';
import type { MapChange } from './MapChange.ts';
import { endOf, keyText, predecessorOf } from './members.ts';
import { blockLines } from './render.ts';
import type { Splice } from './Splice.ts';
import { columnOf } from './Style.ts';
import type { Mapping } from './SyntaxNode.ts';

/** What takes members out of a map without braces and puts members in. */
export function blockSplices(text: string, change: MapChange): Splice[] {
  const { added, node, removed, style } = change;
  const kept = node.mappings.filter((mapping) => !removed.has(mapping));
  const byPredecessor = new Map<Mapping | undefined, string[]>();
  for (const [key, value] of added) {
    const predecessor = predecessorOf(key, kept);
    const lines = blockLines(keyText(key, kept, style), value, style);
    byPredecessor.set(predecessor, [...(byPredecessor.get(predecessor) ?? []), ...lines]);
  }
  const indent = ' '.repeat(columnOf(text, node));
  return [
    ...[...removed].map((mapping) => linesOf(text, mapping)),
    ...[...byPredecessor].map(([predecessor, lines]) => {
      const indented = lines.map((line) => (line === '' ? '' : `${indent}${line}`));
      return insertion(
        text,
        predecessor ?? (kept[0] as Mapping),
        indented,
        predecessor !== undefined,
      );
    }),
  ];
}

/** The lines of a member, with what comments stand on them. */
function linesOf(text: string, mapping: Mapping): Splice {
  const { startPosition } = mapping.key;
  if (!isFirstOnLine(text, startPosition)) throw new Refusal('it does not begin a line');
  const start = lineStart(text, startPosition);
  const end = behindComments(text, nextLine(text, endOf(text, mapping)), startPosition - start);
  // The end of the text stays as it is: with or without a line break.
  if (end < text.length || /[\r\n]$/.test(text)) return { start, end, text: '' };
  return { start: lineEnd(text, text.slice(0, start).trimEnd().length), end, text: '' };
}

function insertion(
  text: string,
  member: Mapping,
  lines: readonly string[],
  isBehind: boolean,
): Splice {
  const lineBreak = breakOf(text);
  const joined = lines.join(lineBreak);
  if (!isBehind) {
    if (!isFirstOnLine(text, member.key.startPosition))
      throw new Refusal('it does not begin a line');
    const start = beforeComments(text, lineStart(text, member.key.startPosition));
    return { start, end: start, text: `${joined}${lineBreak}` };
  }
  const end = endOf(text, member);
  const start = nextLine(text, end);
  return start === lineEnd(text, end)
    ? { start, end: start, text: `${lineBreak}${joined}` }
    : { start, end: start, text: `${joined}${lineBreak}` };
}

/** Comments that are indented more than a member belong to it. */
function behindComments(text: string, start: number, column: number): number {
  const comment = new RegExp(`(?:[ \\t]*(?:\\r\\n|\\n|\\r))* {${column + 1},}#`, 'y');
  let end = start;
  for (;;) {
    comment.lastIndex = end;
    if (!comment.test(text)) return end;
    end = nextLine(text, comment.lastIndex);
  }
}

/** What stands right above a member is said of it. */
function beforeComments(text: string, start: number): number {
  let first = start;
  while (first > 0) {
    const above = previousLine(text, first);
    if (!text.slice(above, first).trimStart().startsWith('#')) break;
    first = above;
  }
  return first;
}
