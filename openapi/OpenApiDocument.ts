import type { Baseline } from './Baseline.ts';
import { Exemptions } from './Exemptions.ts';
import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import { Operation } from './Operation.ts';
import { type Node, References } from './References.ts';
import type { Response } from './Response.ts';

const swagger2Methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const openApi30Methods = new Set([...swagger2Methods, 'trace']);
const openApi32Methods = new Set([...openApi30Methods, 'query']);

/** An OpenAPI 2.0 or 3.x document: which version it is, its `$ref`s and its operations. */
export class OpenApiDocument {
  readonly references: References;
  readonly exemptions: Exemptions;
  /** Set before any rule looks at the document, where there is one. */
  baseline: Baseline | undefined;
  readonly isSwagger2: boolean;
  /** Whether it says that it is OpenAPI 2 or 3. */
  readonly isOpenApi: boolean;
  /** The operations by path, in the document's order; webhooks and callbacks are not among them. */
  readonly operationsByPath: ReadonlyMap<string, readonly Operation[]>;
  readonly operations: readonly Operation[];
  readonly responses: readonly Response[];
  /** The responses by their keys in `responses`: status codes, ranges, `default`. */
  readonly responsesByKey: ReadonlyMap<string, readonly Response[]>;
  readonly #minorVersion: number;
  readonly #methods: ReadonlySet<string>;
  #unlinted: readonly Operation[] | undefined;

  /** Takes the document as parsed and as Spectral's resolver left it, and the path of its file. */
  constructor(unresolved: unknown, resolved: unknown, source?: string) {
    this.references = new References(unresolved, resolved, source);
    this.exemptions = new Exemptions(this.references);
    const root = isRecord(unresolved) ? unresolved : {};
    this.isSwagger2 = !('openapi' in root) && 'swagger' in root;
    this.isOpenApi = majorVersionOf(root.swagger) === 2 || majorVersionOf(root.openapi) === 3;
    this.#minorVersion = minorVersionOf(root.openapi);
    this.#methods = this.isSwagger2 ? swagger2Methods : openApi3Methods(this.#minorVersion);
    this.operationsByPath = this.#enumerate();
    this.operations = [...this.operationsByPath.values()].flat();
    this.responses = this.operations.flatMap((operation) => operation.responses);
    this.responsesByKey = groupByKey(this.responses);
  }

  /**
   * The operations of webhooks and callbacks, whose responses the API's consumer writes: they are not
   * linted, but may use the same definitions.
   */
  get unlintedOperations(): readonly Operation[] {
    this.#unlinted ??= this.#readUnlinted();
    return this.#unlinted;
  }

  /** The node at a member, with its `$ref`s followed. */
  member(node: Node, key: string): Node {
    return this.references.follow(this.references.child(node, key));
  }

  #enumerate(): Map<string, Operation[]> {
    const paths = this.member(this.references.root, 'paths');
    const operations = new Map<string, Operation[]>();
    for (const path of keys(paths)) {
      const ownItem = this.references.child(paths, path);
      const item = this.references.follow(ownItem);
      const own = item === ownItem ? [] : this.#operationsOf(path, ownItem, ownItem);
      const taken = new Set(own.map(({ method }) => method));
      const all = this.#operationsOf(path, ownItem, item);
      operations.set(path, [...own, ...all.filter(({ method }) => !taken.has(method))]);
    }
    return operations;
  }

  #operationsOf(path: string, ownItem: Node, item: Node, root: JsonPath = ['paths']): Operation[] {
    const read = (parent: Node, method: string, ...way: string[]): Operation[] => {
      const node = this.member(parent, way.at(-1) as string);
      if (!isRecord(node.value)) return [];
      const location = [...root, path, ...way];
      return [new Operation(this, { method, path, location, ownItem, item, node })];
    };
    return keys(item).flatMap((key) => {
      if (this.#methods.has(key)) return read(item, key.toUpperCase(), key);
      if (key !== 'additionalOperations' || this.#minorVersion < 2) return [];
      const additional = this.member(item, key);
      return keys(additional).flatMap((method) => read(additional, method, key, method));
    });
  }

  #readUnlinted(): Operation[] {
    const found = this.#operationsIn(this.member(this.references.root, 'webhooks'));
    const seen = new Set<unknown>();
    // Grows as it goes: what answers a callback may have callbacks itself.
    const waiting = [...this.operations, ...found];
    for (const { node } of waiting) {
      const callbacks = this.member(node, 'callbacks');
      if (seen.has(callbacks.value)) continue;
      seen.add(callbacks.value);
      const answered = keys(callbacks).flatMap((name) =>
        this.#operationsIn(this.member(callbacks, name)),
      );
      found.push(...answered);
      waiting.push(...answered);
    }
    return found;
  }

  /** The operations of path items that are the members of a node other than `paths`. */
  #operationsIn(items: Node): Operation[] {
    return keys(items).flatMap((key) => {
      const ownItem = this.references.child(items, key);
      return this.#operationsOf(key, ownItem, this.references.follow(ownItem), items.location);
    });
  }
}

function keys({ value }: Node): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => !key.startsWith('x-')) : [];
}

function majorVersionOf(version: unknown): number {
  return typeof version === 'string' || typeof version === 'number'
    ? Number.parseInt(String(version), 10)
    : Number.NaN;
}

function minorVersionOf(version: unknown): number {
  const text = typeof version === 'number' ? String(version) : version;
  return typeof text === 'string' ? Number(/^3\.(\d+)/.exec(text)?.[1] ?? 0) : 0;
}

function openApi3Methods(minorVersion: number): ReadonlySet<string> {
  return minorVersion < 2 ? openApi30Methods : openApi32Methods;
}

function groupByKey(responses: readonly Response[]): Map<string, Response[]> {
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    const group = groups.get(response.key);
    if (group === undefined) groups.set(response.key, [response]);
    else group.push(response);
  }
  return groups;
}
