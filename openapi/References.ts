import { isRecord } from './isRecord.ts';
import { isRevoked } from './isRevoked.ts';
import { isSameFile } from './isSameFile.ts';
import type { JsonPath } from './JsonPath.ts';

/** A value that the linted document holds or refers to. */
export interface Node {
  /** `undefined` where a `$ref` leads nowhere: dangling, circular, or not loaded. */
  readonly value: unknown;
  /**
   * Where the value is. For one of another document: where it would be if it stood where the linted
   * document refers to it, so that this document has the beginning of the way alone.
   */
  readonly location: JsonPath;
  /** Whether the value is in another document. */
  readonly external: boolean;
  /** The `$ref` that leads to the value, where it is in another document. */
  readonly origin?: string;
}

/** A member of a node. Its location is put together when it is asked for: few are ever reported. */
class Member implements Node {
  readonly value: unknown;
  readonly external: boolean;
  readonly #parent: Node;
  readonly #key: string;

  constructor(parent: Node, key: string) {
    this.value = ownMember(parent.value, key);
    this.external = parent.external;
    this.#parent = parent;
    this.#key = key;
  }

  get location(): JsonPath {
    const keys: string[] = [];
    let node: Node = this;
    for (; node instanceof Member; node = node.#parent) keys.push(node.#key);
    return [...node.location, ...keys.reverse()];
  }
}

/** A local `$ref` that is being followed. */
interface Pending {
  readonly reference: string;
  /** The keys of its pointer that are still to go, the next one last. */
  readonly keys: string[];
}

/**
 * Follows the `$ref`s of one document: those into the document itself, so that nothing depends on
 * what the resolver left, and those into other documents by what the resolver put in their place.
 */
export class References {
  readonly #root: Node;
  readonly #resolved: unknown;
  /** Where each local `$ref` leads; `undefined` while it is being followed, and if nowhere. */
  readonly #targets = new Map<string, Node | undefined>();

  readonly #source: string | undefined;

  /** Takes the document as parsed and as Spectral's resolver left it, and the path of its file. */
  constructor(unresolved: unknown, resolved: unknown, source?: string) {
    this.#root = { value: unresolved, location: [], external: false };
    this.#resolved = resolved;
    this.#source = source;
  }

  /** The document as parsed. */
  get root(): Node {
    return this.#root;
  }

  /** The member of a node, as it stands there, or a node without value. */
  child(node: Node, key: string): Node {
    return new Member(node, key);
  }

  /** The node itself, or the one that its chain of `$ref`s ends at. */
  follow(node: Node): Node {
    if (referenceOf(node) === undefined) return node;
    // The pointer of a `$ref` may lead through others: they wait here, so that no call stack limits
    // how many.
    const pending: Pending[] = [];
    let end = node;
    for (;;) {
      const reference = this.#localize(referenceOf(end));
      if (reference !== undefined) {
        end = this.#step(reference, end, pending);
        continue;
      }
      const last = pending.at(-1);
      if (last === undefined) return end;
      const key = last.keys.pop();
      if (key !== undefined) {
        end = this.child(end, key);
      } else {
        this.#targets.set(last.reference, end);
        pending.pop();
      }
    }
  }

  /** Where to go on from a node that is a `$ref`: the root, when its pointer is still to be walked. */
  #step(reference: string, node: Node, pending: Pending[]): Node {
    if (node.external) return nowhere(node);
    if (!reference.startsWith('#')) return this.#externalTarget(node.location, reference);
    if (this.#targets.has(reference)) return this.#targets.get(reference) ?? nowhere(node);
    this.#targets.set(reference, undefined);
    const keys = keysOf(reference);
    if (keys === undefined) return nowhere(node);
    pending.push({ reference, keys: keys.reverse() });
    return this.#root;
  }

  /** A document may refer to itself by the path of its file. */
  #localize(reference: string | undefined): string | undefined {
    if (reference === undefined || reference.startsWith('#')) return reference;
    const [file, fragment = ''] = reference.split('#') as [string, string | undefined];
    if (file === '' || this.#source === undefined) return reference;
    return isSameFile(file, this.#source) ? `#${fragment}` : reference;
  }

  #externalTarget(location: JsonPath, origin: string): Node {
    let value = this.#resolved;
    for (const key of location) value = ownMember(value, String(key));
    return { value, location, external: true, origin };
  }
}

/** What a `$ref` that leads nowhere stands for. */
function nowhere({ external, location }: Node): Node {
  return { value: undefined, location, external };
}

/** What stands in a member of a value, and `undefined` where nothing does that can be read. */
export function ownMember(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const member = (value as Record<string, unknown>)[key];
  return typeof member === 'object' && isRevoked(member) ? undefined : member;
}

function referenceOf({ value }: Node): string | undefined {
  if (!isRecord(value) || !Object.hasOwn(value, '$ref')) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/** The keys of a JSON pointer in a URI fragment (RFC 6901, section 6), if it is one. */
function keysOf(reference: string): string[] | undefined {
  if (reference === '#') return [];
  if (!reference.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(reference)
      .slice(2)
      .split('/')
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch {
    return undefined;
  }
}
