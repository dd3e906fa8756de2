import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';

/** A value that the linted document holds or refers to. */
export interface Node {
  /** `undefined` where a `$ref` leads nowhere: dangling, circular, or not loaded. */
  readonly value: unknown;
  /** Where the value is; for one of another document, where the linted document refers to it. */
  readonly location: JsonPath;
  /** Whether the value is in another document. */
  readonly external: boolean;
}

/** Pointers that lead through other `$ref`s nest; deeper than this, no document means it. */
const maximumNesting = 100;

/**
 * Follows the `$ref`s of one document: those into the document itself, so that nothing depends on
 * what the resolver left, and those into other documents by what the resolver put in their place.
 */
export class References {
  readonly #root: Node;
  readonly #resolved: unknown;
  /** Where each local `$ref` leads; `undefined` while it is being followed. */
  readonly #targets = new Map<string, Node | undefined>();
  #nesting = 0;

  /** Takes the document as parsed and as Spectral's resolver left it. */
  constructor(unresolved: unknown, resolved: unknown) {
    this.#root = { value: unresolved, location: [], external: false };
    this.#resolved = resolved;
  }

  /** The document as parsed. */
  get root(): Node {
    return this.#root;
  }

  /** The member of a node, as it stands there, or a node without value. */
  child({ value, location, external }: Node, key: string): Node {
    return {
      value: isRecord(value) || Array.isArray(value) ? ownMember(value, key) : undefined,
      location: external ? location : [...location, key],
      external,
    };
  }

  /** The node itself, or the one that its chain of `$ref`s ends at. */
  follow(node: Node): Node {
    const trail: string[] = [];
    let end = node;
    for (let reference = referenceOf(end); reference !== undefined; reference = referenceOf(end)) {
      if (end.external) {
        end = { ...end, value: undefined };
      } else if (!reference.startsWith('#')) {
        end = this.#externalTarget(end.location);
      } else if (this.#targets.has(reference)) {
        end = this.#targets.get(reference) ?? { ...end, value: undefined };
      } else {
        this.#targets.set(reference, undefined);
        trail.push(reference);
        end = this.#localTarget(reference, end.location);
      }
    }
    for (const reference of trail) this.#targets.set(reference, end);
    return end;
  }

  #externalTarget(location: JsonPath): Node {
    let value = this.#resolved;
    for (const key of location) {
      value = isRecord(value) || Array.isArray(value) ? ownMember(value, String(key)) : undefined;
    }
    return { value, location, external: true };
  }

  #localTarget(reference: string, location: JsonPath): Node {
    const keys = keysOf(reference);
    if (keys === undefined || this.#nesting === maximumNesting) {
      return { value: undefined, location, external: false };
    }
    this.#nesting += 1;
    let node = this.#root;
    for (const key of keys) node = this.child(this.follow(node), key);
    this.#nesting -= 1;
    return node;
  }
}

function ownMember(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Whether a node is a `$ref` into the linted document. */
export function isLocalReference(node: Node): boolean {
  return !node.external && referenceOf(node)?.startsWith('#') === true;
}

function referenceOf({ value }: Node): string | undefined {
  if (!isRecord(value) || !Object.hasOwn(value, '$ref')) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/** The keys of a JSON pointer in a URI fragment (RFC 6901, section 6), if it is one. */
function keysOf(reference: string): string[] | undefined {
  if (reference === '#' || reference === '#/') return [];
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
