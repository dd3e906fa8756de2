import { Refusal } from '../Refusal.ts';
import { nextLine } from './lines.ts';
import { quoted, scalar } from './render.ts';
import { isBlock, type Style } from './Style.ts';
import type { MapNode, Mapping, SyntaxNode } from './SyntaxNode.ts';

const statusCode = /^[1-5](?:\d\d|XX)$/i;

/** The members of a map, for many to be looked up. */
interface Index {
  /** More than one, where a key stands there again. */
  readonly byKey: ReadonlyMap<string, readonly Mapping[]>;
  /** What a member `__proto__` hides, and it itself. */
  readonly hidden: ReadonlySet<Mapping>;
}

const indexes = new WeakMap<MapNode, Index>();

/** Whether a map has a member in its text, once or more often, hidden or not. */
export function hasMember(node: MapNode, key: string): boolean {
  return indexOf(node).byKey.has(key);
}

/** The member of a map; nothing if the map does not have it in its text. */
export function findMember(node: MapNode, key: string): Mapping | undefined {
  const { byKey, hidden } = indexOf(node);
  const [found, ...others] = byKey.get(key) ?? [];
  if (others.length > 0) throw new Refusal(`${key} stands there twice`);
  if (found !== undefined && hidden.has(found)) {
    throw new Refusal(`${key} is behind a member __proto__, which hides it from Spectral`);
  }
  return found;
}

function indexOf(node: MapNode): Index {
  const index = indexes.get(node) ?? makeIndex(node);
  indexes.set(node, index);
  return index;
}

function makeIndex({ mappings }: MapNode): Index {
  const byKey = new Map<string, Mapping[]>();
  for (const mapping of mappings) {
    const { value } = mapping.key;
    const alike = byKey.get(value);
    if (alike === undefined) byKey.set(value, [mapping]);
    else alike.push(mapping);
  }
  return { byKey, hidden: new Set(mappings.slice(visible(mappings).length)) };
}

/** The same, where the map must have it. */
export function memberOf(node: MapNode, key: string): Mapping {
  const found = findMember(node, key);
  if (found === undefined) throw new Refusal(`${key} comes from a merge key`);
  return found;
}

/** Whether Spectral's parser makes of a member the prototype of its object. */
export function isPrototype({ key }: Mapping): boolean {
  return key.value === '__proto__';
}

/** The members before such a one: what stands behind it, the parser hands to the prototype. */
function visible(members: readonly Mapping[]): readonly Mapping[] {
  const end = members.findIndex(isPrototype);
  return end === -1 ? members : members.slice(0, end);
}

/** Where the value of a member begins, if it has one. */
export function valueStart({ value }: Mapping): number | undefined {
  if (value === null || value.startPosition < 0) return undefined;
  // The parser leaves out the asterisk of an alias.
  return 'referencesAnchor' in value ? value.startPosition - 1 : value.startPosition;
}

/** The position behind a member's colon. */
function afterColon(text: string, { key }: Mapping): number {
  return text.indexOf(':', key.endPosition) + 1;
}

/** The position behind a member's colon and what stands there of an anchor or a tag. */
export function beforeValue(text: string, mapping: Mapping): number {
  const colon = afterColon(text, mapping);
  return colon + (/^(?:[ \t]*[&!][^\s,{}[\]]*)*/.exec(text.slice(colon))?.[0].length ?? 0);
}

/** Where a member ends, without space or comment behind it. */
export function endOf(text: string, mapping: Mapping): number {
  return valueStart(mapping) === undefined
    ? beforeValue(text, mapping)
    : endOfNode(text, mapping.value as SyntaxNode);
}

/** Where a node ends, without space or comment behind it. */
export function endOfNode(text: string, node: SyntaxNode): number {
  if (isBlock(node)) return endOf(text, node.mappings.at(-1) as Mapping);
  const { startPosition, endPosition } = node;
  const own = text.slice(startPosition, endPosition);
  const end = startPosition + own.trimEnd().length;
  return /^[|>]\d?\+/.test(own) ? afterBlankLines(text, end) : end;
}

/** The blank lines behind such a text are part of it. */
function afterBlankLines(text: string, end: number): number {
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(nextLine(text, end)));
  return blank === null ? end : nextLine(text, end) + blank[0].length - 1;
}

/** The key of a new member, written as those beside it are. */
export function keyText(key: string, beside: readonly Mapping[], style: Style): string {
  if (style.isJson) return JSON.stringify(key);
  const alike = beside.filter((mapping) => isStatusCode(mapping) === statusCode.test(key));
  const sibling = alike.at(-1)?.key;
  if (sibling?.doubleQuoted === true) return quoted(key, '"');
  if (sibling?.singleQuoted === true) return quoted(key, "'");
  // Spectral takes a number for no key, even beside others.
  return scalar(key, style);
}

/** Another key in the quotes that a member's key has. */
export function renamedKey(key: string, { key: { doubleQuoted, singleQuoted } }: Mapping): string {
  if (doubleQuoted === true) return quoted(key, '"');
  return singleQuoted === true ? quoted(key, "'") : key;
}

/** The member after which a new one is to stand; nothing if it is to be the first. */
export function predecessorOf(key: string, members: readonly Mapping[]): Mapping | undefined {
  const eligible = visible(members);
  const named = (name: string) => eligible.find((mapping) => mapping.key.value === name);
  if (key === 'headers') return named('description') ?? eligible.at(-1);
  const codes = eligible.filter(isStatusCode);
  if (!statusCode.test(key)) return eligible.at(-1);
  return codes.filter((mapping) => String(mapping.key.value).toUpperCase() < key).at(-1);
}

function isStatusCode({ key }: Mapping): boolean {
  return statusCode.test(String(key.value));
}
