import { isRecord } from '../../../openapi/isRecord.ts';
import { Refusal } from '../Refusal.ts';
import { blockSplices } from './blockMap.ts';
import { flowSplices } from './flowMap.ts';
import { breakOf, indentAt, isFirstOnLine, lineStart, nextLine } from './lines.ts';
import {
  beforeValue,
  endOfNode,
  hasMember,
  isPrototype,
  memberOf,
  renamedKey,
  valueStart,
} from './members.ts';
import { inline, membersOf } from './render.ts';
import type { Source } from './Source.ts';
import type { Splice } from './Splice.ts';
import { columnOf, isBlock, type Style, styleOf } from './Style.ts';
import { isMap, type MapNode, type Mapping, type SyntaxNode } from './SyntaxNode.ts';
import type { Touched } from './Touched.ts';

type Members = Readonly<Record<string, unknown>>;

/** What makes the text of a document say other data, which differs in the touched places alone. */
export function splicesFor(source: Source, data: unknown, touched: Touched): Splice[] {
  const { root } = source;
  if (!isMap(root) || !isRecord(data)) throw new Refusal('the document is no object');
  return mapSplices({ text: source.text, style: styleOf(source) }, root, data, touched);
}

interface Context {
  readonly text: string;
  readonly style: Style;
}

function mapSplices(context: Context, node: MapNode, next: Members, touched: Touched): Splice[] {
  const splices: Splice[] = [];
  const removed = new Set<Mapping>();
  const added: [string, unknown][] = [];
  for (const [key, member] of touched.members) {
    const newKey = member.to ?? key;
    if (!hasMember(node, key)) {
      if (Object.hasOwn(next, newKey)) added.push([newKey, next[newKey]]);
      continue;
    }
    const mapping = memberOf(node, key);
    if (!Object.hasOwn(next, newKey)) removed.add(mapping);
    else splices.push(...memberSplices(context, mapping, newKey, next[newKey], member));
  }
  const change = { node, removed, added, style: context.style };
  const layout = isBlock(node) ? blockSplices : flowSplices;
  return [...splices, ...layout(context.text, change)];
}

function memberSplices(
  context: Context,
  mapping: Mapping,
  newKey: string,
  value: unknown,
  touched: Touched,
): Splice[] {
  const { key, value: node } = mapping;
  const renaming =
    touched.to === undefined
      ? []
      : [
          {
            start: key.startPosition,
            end: key.endPosition,
            text: renamedKey(newKey, mapping),
          },
        ];
  if (touched.members.size === 0 && !touched.isWhole) return renaming;
  const stays = !touched.isWhole && isMap(node) && isRecord(value) && hasKept(node, value, touched);
  return [
    ...renaming,
    ...(stays ? mapSplices(context, node, value, touched) : replacement(context, mapping, value)),
  ];
}

/** Whether a map keeps one of its members, by whichever name. */
function hasKept({ mappings }: MapNode, value: Members, { members }: Touched): boolean {
  return mappings.some((mapping) => {
    const name = String(mapping.key.value);
    return isPrototype(mapping) || Object.hasOwn(value, members.get(name)?.to ?? name);
  });
}

/** Another value for a member, in the style of the one it has. */
function replacement(context: Context, mapping: Mapping, value: unknown): Splice[] {
  const { style, text } = context;
  const start = valueStart(mapping);
  if (start === undefined) {
    const behind = beforeValue(text, mapping);
    return [{ start: behind, end: behind, text: ` ${inline(value, style)}` }];
  }
  const node = mapping.value as SyntaxNode;
  const end = endOfNode(text, node);
  if (isBlock(node)) return blockReplacement(context, mapping, node, value);
  return [{ start, end, text: flowText(context, start, value) }];
}

function blockReplacement(
  { style, text }: Context,
  mapping: Mapping,
  node: MapNode,
  value: unknown,
): Splice[] {
  const start = node.startPosition;
  const end = endOfNode(text, node);
  if (isRecord(value) && Object.keys(value).length > 0) {
    const separator = `${breakOf(text)}${' '.repeat(columnOf(text, node))}`;
    return [{ start, end, text: membersOf(value, style).join(separator) }];
  }
  if (!isFirstOnLine(text, start)) throw new Refusal('it does not begin a line');
  const behind = beforeValue(text, mapping);
  return [
    { start: behind, end: behind, text: ` ${inline(value, style)}` },
    { start: lineStart(text, start), end: nextLine(text, end), text: '' },
  ];
}

/** In JSON that has lines, on lines. */
function flowText({ style, text }: Context, start: number, value: unknown): string {
  if (!style.isJson || style.step === '') return inline(value, style);
  const separator = `${breakOf(text)}${indentAt(text, start)}`;
  return JSON.stringify(value, null, style.step).replaceAll('\n', separator);
}
