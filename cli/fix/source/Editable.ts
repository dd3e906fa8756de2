import type { Edit } from '../../../findings/Fix.ts';
import { isRecord } from '../../../openapi/isRecord.ts';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { membersOf } from '../data/membersOf.ts';
import { valueAt } from '../data/valueAt.ts';
import { Refusal } from '../Refusal.ts';
import { findMember, memberOf } from './members.ts';
import type { Source } from './Source.ts';
import {
  isAlias,
  isMap,
  isScalar,
  nodesOf,
  type ScalarNode,
  type SyntaxNode,
} from './SyntaxNode.ts';

const editables = new WeakMap<Source, Editable>();

/** What of a document can be edited without a change elsewhere. */
export class Editable {
  readonly #source: Source;
  /** The anchors that an alias refers to. */
  readonly #anchors: ReadonlySet<string>;
  #pointers: readonly string[] | undefined;

  private constructor(source: Source) {
    this.#source = source;
    this.#anchors = mayHaveAnchors(source) ? anchorsIn(source.root) : new Set();
  }

  /** The same of a document, read once. */
  static of(source: Source): Editable {
    const editable = editables.get(source) ?? new Editable(source);
    editables.set(source, editable);
    return editable;
  }

  /** Throws a `Refusal` if an edit would change what stands elsewhere too, or lose what is not read. */
  require(edit: Edit): void {
    const node = this.#walk(edit.path, edit.change === 'add');
    if (edit.change === 'add') return;
    if (edit.change === 'rename') this.#walk([...edit.path.slice(0, -1), edit.to], true);
    if (edit.change === 'set' || edit.change === 'own') this.#requireRead(edit.path);
    if (edit.change === 'own') this.#requireRead(edit.of);
    if (edit.change !== 'rename') this.#requireUnshared(node);
    if (edit.change !== 'own') this.#requireUnreferenced(edit.path);
  }

  /** The way in the text, which is to have the place as the data has. */
  #walk(path: JsonPath, isNew: boolean): SyntaxNode | null {
    let node = this.#source.root;
    for (const key of path.map(String)) {
      if (isAlias(node)) throw new Refusal(`it is in an alias, *${node.referencesAnchor}`);
      if (!isMap(node)) return null;
      this.#requireOwn(node);
      const mapping = isNew ? findMember(node, key) : memberOf(node, key);
      if (mapping === undefined) return null;
      node = mapping.value;
    }
    return node;
  }

  /** What is written anew is made of what Spectral has read. */
  #requireRead(path: JsonPath): void {
    if (!hasPrototype(valueAt(this.#source.parsed.data, path))) return;
    throw new Refusal('it would lose a member __proto__, which Spectral does not read');
  }

  #requireOwn({ anchorId }: SyntaxNode): void {
    if (anchorId !== undefined && this.#anchors.has(anchorId)) {
      throw new Refusal(`it is in an anchor that has aliases, &${anchorId}`);
    }
  }

  /** What goes may hold no anchor that is needed elsewhere. */
  #requireUnshared(root: SyntaxNode | null): void {
    for (const node of nodesOf(root)) this.#requireOwn(node);
  }

  #requireUnreferenced(path: JsonPath): void {
    const keys = path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'));
    const place = `#/${keys.join('/')}`;
    this.#pointers ??= pointersIn(this.#source.root);
    const reference = this.#pointers.find(
      (pointer) => pointer === place || pointer.startsWith(`${place}/`),
    );
    if (reference !== undefined) throw new Refusal(`${reference} refers to it`);
  }
}

/** Spares most documents the way through all of them: `R&D` has no anchor, and JSON has none. */
function mayHaveAnchors({ isJson, text }: Source): boolean {
  return !isJson && /(?<!\w)&\S/.test(text);
}

function anchorsIn(root: SyntaxNode | null): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const node of nodesOf(root)) if (isAlias(node)) anchors.add(node.referencesAnchor);
  return anchors;
}

/** What in a document is a pointer into it, by whichever member: `$ref`, `operationRef` and others. */
function pointersIn(root: SyntaxNode | null): string[] {
  return [...nodesOf(root)].filter(isPointer).map(({ value }) => decoded(value));
}

function isPointer(node: SyntaxNode): node is ScalarNode {
  return isScalar(node) && node.value.startsWith('#/');
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

/** Whether an object in a value has another prototype, as Spectral's parser makes of `__proto__`. */
function hasPrototype(value: unknown): boolean {
  const isOdd = isRecord(value) && Object.getPrototypeOf(value) !== Object.prototype;
  return isOdd || membersOf(value).some(hasPrototype);
}
