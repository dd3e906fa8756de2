/*
 * What is used of the tree that Spectral's parser makes of YAML and JSON: where in the text things are.
 * It is the tree that the rules' document is made of, so that both are of one reading.
 */

interface Range {
  readonly startPosition: number;
  readonly endPosition: number;
  readonly anchorId?: string;
}

/** A map, in braces or without. */
export interface MapNode extends Range {
  readonly mappings: readonly Mapping[];
}

interface SequenceNode extends Range {
  readonly items: readonly (SyntaxNode | null)[];
}

interface AliasNode extends Range {
  readonly referencesAnchor: string;
}

/** Text, a number and the like, as text. */
export interface ScalarNode extends Range {
  readonly value: string;
  readonly singleQuoted?: boolean;
  readonly doubleQuoted?: boolean;
}

/** What can be the value of a member. */
export type SyntaxNode = MapNode | SequenceNode | AliasNode | ScalarNode;

/** A member of a map. */
export interface Mapping extends Range {
  readonly key: ScalarNode;
  readonly value: SyntaxNode | null;
}

/** Whether a node is a map. */
export function isMap(node: SyntaxNode | null): node is MapNode {
  return node !== null && 'mappings' in node;
}

/** Whether a node stands for what an anchor names. */
export function isAlias(node: SyntaxNode | null): node is AliasNode {
  return node !== null && 'referencesAnchor' in node;
}

/** Whether a node is text, a number and the like. */
export function isScalar(node: SyntaxNode): node is ScalarNode {
  return 'value' in node && typeof node.value === 'string';
}

function isSequence(node: SyntaxNode): node is SequenceNode {
  return 'items' in node;
}

/** Goes through a tree, each node before those in it. */
export function* nodesOf(root: SyntaxNode | null): Generator<SyntaxNode> {
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === null || node === undefined) continue;
    yield node;
    // One by one, as a call takes only so many arguments.
    if (isMap(node)) for (const { value } of node.mappings) waiting.push(value);
    else if (!isAlias(node) && isSequence(node)) for (const item of node.items) waiting.push(item);
  }
}
