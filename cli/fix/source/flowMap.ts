import { breakOf, indentAt, isFirstOnLine, lineEnd, lineStart, nextLine } from './lines.ts';
import type { MapChange } from './MapChange.ts';
import { endOf, keyText, predecessorOf } from './members.ts';
import { flowMember, jsonLines } from './render.ts';
import type { Splice } from './Splice.ts';
import type { Mapping } from './SyntaxNode.ts';

/** What takes members out of JSON or of a map in braces and puts members in. */
export function flowSplices(text: string, change: MapChange): Splice[] {
  const { added, node, removed } = change;
  const kept = node.mappings.filter((mapping) => !removed.has(mapping));
  const byPredecessor = new Map<Mapping | undefined, string[]>();
  for (const [key, value] of added) {
    const predecessor = predecessorOf(key, kept);
    const member = memberText(text, change, key, value);
    byPredecessor.set(predecessor, [...(byPredecessor.get(predecessor) ?? []), member]);
  }
  const [first] = kept as [Mapping];
  return [
    ...removals(text, change),
    ...[...byPredecessor].flatMap(([predecessor, members]) =>
      predecessor === undefined
        ? insertedBefore(text, change, first, members)
        : insertedBehind(text, change, predecessor, members),
    ),
  ];
}

/** Whether each member has a line of its own. */
function hasLines(text: string, { node }: MapChange): boolean {
  const [first] = node.mappings;
  return first !== undefined && isFirstOnLine(text, first.key.startPosition);
}

function memberText(text: string, change: MapChange, key: string, value: unknown): string {
  const { node, style } = change;
  const name = keyText(key, node.mappings, style);
  if (!style.isJson || !hasLines(text, change)) return flowMember(name, value, style);
  const lines = jsonLines(name, value, style);
  return lines.join(separatorOf(text, change));
}

/** What stands between the comma of a member and the next one. */
function separatorOf(text: string, { node, style }: MapChange): string {
  const [{ key }] = node.mappings as [Mapping];
  if (!isFirstOnLine(text, key.startPosition)) return style.isDense ? '' : ' ';
  return `${breakOf(text)}${indentAt(text, key.startPosition)}`;
}

function insertedBefore(
  text: string,
  change: MapChange,
  { key }: Mapping,
  members: readonly string[],
): Splice[] {
  const start = key.startPosition;
  const separator = separatorOf(text, change);
  const inserted = members.map((member) => `${member},${separator}`).join('');
  return [{ start, end: start, text: inserted }];
}

function insertedBehind(
  text: string,
  change: MapChange,
  member: Mapping,
  members: readonly string[],
): Splice[] {
  const end = endOf(text, member);
  const separator = separatorOf(text, change);
  const inserted = members.map((each) => `${separator}${each}`).join(',');
  const rest = text.slice(end, lineEnd(text, end));
  const [, comma] = /^\s*(,?)\s*#/.exec(rest) ?? [];
  if (comma === undefined) return [{ start: end, end, text: `,${inserted}` }];
  // The comment on the line stays with its member.
  const behind = end + rest.length;
  return comma === ''
    ? [
        { start: end, end, text: ',' },
        { start: behind, end: behind, text: inserted },
      ]
    : [{ start: behind, end: behind, text: `${inserted},` }];
}

/** Takes out members that stand together with the commas that are then too many. */
function removals(text: string, { node: { mappings }, removed }: MapChange): Splice[] {
  return mappings.flatMap((mapping, index) => {
    const previous = mappings[index - 1];
    if (!removed.has(mapping) || (previous !== undefined && removed.has(previous))) return [];
    const left = mappings.findIndex((other, at) => at > index && !removed.has(other));
    const last = mappings[(left === -1 ? mappings.length : left) - 1] as Mapping;
    const next = mappings[left];
    if (next !== undefined) return [upTo(text, mapping, last, next)];
    return from(text, previous as Mapping, mapping, last);
  });
}

/** Whole lines, so that what comments stand above the next member stay. */
function upTo(text: string, first: Mapping, last: Mapping, next: Mapping): Splice {
  const start = first.key.startPosition;
  const end = nextLine(text, endOf(text, last));
  const isOfLines = isFirstOnLine(text, start) && end <= lineStart(text, next.key.startPosition);
  return isOfLines
    ? { start: lineStart(text, start), end, text: '' }
    : { start, end: next.key.startPosition, text: '' };
}

/** The last members: the comma before them goes, unless they have one behind them. */
function from(text: string, previous: Mapping, first: Mapping, last: Mapping): Splice[] {
  const start = endOf(text, previous);
  const end = endOf(text, last);
  const between = text.slice(start, first.key.startPosition);
  if (!between.includes('#')) return [{ start, end, text: '' }];
  const isClosed = /^\s*,/.test(text.slice(end));
  const comma = start + between.indexOf(',');
  return [
    ...(isClosed ? [] : [{ start: comma, end: comma + 1, text: '' }]),
    {
      start: lineStart(text, first.key.startPosition),
      end: nextLine(text, end),
      text: '',
    },
  ];
}
