import { type Additional, AdditionalOperations, oneOfEach } from './AdditionalOperations.ts';
import type { Baseline } from './Baseline.ts';
import { Exemptions } from './Exemptions.ts';
import { isOpenApi } from './isOpenApi.ts';
import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import { memberNames } from './memberNames.ts';
import { Operation } from './Operation.ts';
import { type Node, ownMember, References } from './References.ts';
import type { Response } from './Response.ts';
import { ResponsesObject } from './ResponsesObject.ts';
import { SharedResponses } from './SharedResponses.ts';

const swagger2Methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const openApi30Methods = new Set([...swagger2Methods, 'trace']);
const openApi32Methods = new Set([...openApi30Methods, 'query']);

interface PathItem {
  readonly path: string;
  /** As it stands in `paths`. */
  readonly ownItem: Node;
  /** Where its `$ref` leads, if it has one. */
  readonly item: Node;
}

/** How to read the operations of a path item. */
interface Reading extends PathItem {
  /** The way to the path item without its key. */
  readonly root: JsonPath;
  /** Whether its `additionalOperations` are read here. */
  readonly isRead: (additional: Node) => boolean;
}

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
  readonly sharedResponses: SharedResponses;
  readonly additionalOperations: AdditionalOperations;
  /** By place. */
  readonly #responsesObjects = new Map<string, ResponsesObject>();
  readonly #minorVersion: number;
  readonly #methods: ReadonlySet<string>;
  #byLocation: ReadonlyMap<string, Operation> | undefined;
  #unlinted: readonly Operation[] | undefined;

  /** Takes the document as parsed and as Spectral's resolver left it, and the path of its file. */
  constructor(unresolved: unknown, resolved: unknown, source?: string) {
    this.references = new References(unresolved, resolved, source);
    this.exemptions = new Exemptions(this.references);
    const root = isRecord(unresolved) ? unresolved : {};
    this.isSwagger2 = !('openapi' in root) && 'swagger' in root;
    this.isOpenApi = isOpenApi(root);
    this.#minorVersion = minorVersionOf(root.openapi);
    this.#methods = this.isSwagger2 ? swagger2Methods : openApi3Methods(this.#minorVersion);
    const items = this.#readItems();
    this.additionalOperations = new AdditionalOperations(this.#additionalOf(items));
    this.operationsByPath = this.#enumerate(items);
    this.operations = [...this.operationsByPath.values()].flat();
    this.sharedResponses = new SharedResponses(this.operations);
  }

  /** Every response of every operation; a check asks for fewer, as `$ref`s may multiply them. */
  get responses(): readonly Response[] {
    return this.operations.flatMap((operation) => operation.responses);
  }

  /** The operation whose way, as if there were no `$ref`, is that path. */
  operationAt(path: JsonPath): Operation | undefined {
    this.#byLocation ??= new Map(
      this.operations.map((operation) => [JSON.stringify(operation.location), operation]),
    );
    return this.#byLocation.get(JSON.stringify(path));
  }

  /** All `responses` that operations lead to, webhooks and callbacks too once they have been read. */
  get responsesObjects(): Iterable<ResponsesObject> {
    return this.#responsesObjects.values();
  }

  /** The `responses` at a node, the same for all that lead there. */
  responsesAt(node: Node): ResponsesObject {
    const place = JSON.stringify(node.location);
    const known = this.#responsesObjects.get(place) ?? new ResponsesObject(node, this.references);
    this.#responsesObjects.set(place, known);
    return known;
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

  #readItems(): PathItem[] {
    const paths = this.member(this.references.root, 'paths');
    return keys(paths).map((path) => {
      const ownItem = this.references.child(paths, path);
      return { path, ownItem, item: this.references.follow(ownItem) };
    });
  }

  #additionalOf(items: readonly PathItem[]): Additional[] {
    if (this.#minorVersion < 2) return [];
    return items.flatMap(({ path, ownItem, item }) =>
      [...new Set([ownItem, item])].map((side) => ({
        path,
        node: this.member(side, 'additionalOperations'),
      })),
    );
  }

  #enumerate(items: readonly PathItem[]): Map<string, Operation[]> {
    const operations = new Map<string, Operation[]>();
    for (const { path, ownItem, item } of items) {
      const isRead = (node: Node) => this.additionalOperations.areReadUnder(path, node);
      const read = (side: Node) =>
        this.#operationsOf({ path, ownItem, item: side, root: ['paths'], isRead });
      const own = item === ownItem ? [] : read(ownItem);
      const taken = new Set(own.map(({ method }) => method));
      operations.set(path, [...own, ...read(item).filter(({ method }) => !taken.has(method))]);
    }
    const additional = [...operations.values()].flat().filter(({ isAdditional }) => isAdditional);
    const chosen = oneOfEach(additional);
    if (chosen.size === additional.length) return operations;
    const isLeft = (operation: Operation) => !operation.isAdditional || chosen.has(operation);
    return new Map([...operations].map(([path, all]) => [path, all.filter(isLeft)]));
  }

  #operationsOf({ path, ownItem, item, root, isRead }: Reading): Operation[] {
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
      if (!isRead(additional)) return [];
      return keys(additional).flatMap((method) => read(additional, method, key, method));
    });
  }

  #readUnlinted(): Operation[] {
    // What several lead to is read once: that one uses a response is all that is asked.
    const seen = new Set<unknown>();
    const isNew = ({ value }: Node) => {
      const isKnown = seen.has(value);
      seen.add(value);
      return !isKnown;
    };
    const read = (items: Node) => (isNew(items) ? this.#operationsIn(items, isNew) : []);
    const found = read(this.member(this.references.root, 'webhooks'));
    // Grows as it goes: what answers a callback may have callbacks itself.
    const waiting = [...this.operations, ...found];
    for (const { node } of waiting) {
      if (ownMember(node.value, 'callbacks') === undefined) continue;
      const callbacks = this.member(node, 'callbacks');
      if (!isNew(callbacks)) continue;
      const answered = keys(callbacks).flatMap((name) => read(this.member(callbacks, name)));
      found.push(...answered);
      waiting.push(...answered);
    }
    return found;
  }

  /** The operations of path items that are the members of a node other than `paths`. */
  #operationsIn(items: Node, isRead: (node: Node) => boolean): Operation[] {
    return keys(items).flatMap((path) => {
      const ownItem = this.references.child(items, path);
      const item = this.references.follow(ownItem);
      if (!isRead(item)) return [];
      return this.#operationsOf({ path, ownItem, item, root: items.location, isRead });
    });
  }
}

function keys({ value }: Node): string[] {
  return (memberNames(value) ?? []).filter((key) => !key.startsWith('x-'));
}

function minorVersionOf(version: unknown): number {
  const text = typeof version === 'number' ? String(version) : version;
  return typeof text === 'string' ? Number(/^3\.(\d+)/.exec(text)?.[1] ?? 0) : 0;
}

function openApi3Methods(minorVersion: number): ReadonlySet<string> {
  return minorVersion < 2 ? openApi30Methods : openApi32Methods;
}
