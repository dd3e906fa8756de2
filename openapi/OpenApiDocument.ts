import { Exemptions } from './Exemptions.ts';
import { isRecord } from './isRecord.ts';
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
  readonly isSwagger2: boolean;
  /** The operations by path, in the document's order; webhooks and callbacks are not among them. */
  readonly operationsByPath: ReadonlyMap<string, readonly Operation[]>;
  readonly operations: readonly Operation[];
  readonly responses: readonly Response[];
  readonly #minorVersion: number;
  readonly #methods: ReadonlySet<string>;

  /** Takes the document as parsed and as Spectral's resolver left it, and the name of its file. */
  constructor(unresolved: unknown, resolved: unknown, fileName?: string) {
    this.references = new References(unresolved, resolved, fileName);
    this.exemptions = new Exemptions(this.references);
    const root = isRecord(unresolved) ? unresolved : {};
    this.isSwagger2 = !('openapi' in root) && 'swagger' in root;
    this.#minorVersion = minorVersionOf(root.openapi);
    this.#methods = this.isSwagger2 ? swagger2Methods : openApi3Methods(this.#minorVersion);
    this.operationsByPath = this.#enumerate();
    this.operations = [...this.operationsByPath.values()].flat();
    this.responses = this.operations.flatMap((operation) => operation.responses);
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
      const own = item === ownItem ? [] : this.#operationsOf(path, ownItem);
      const taken = new Set(own.map(({ method }) => method));
      const referenced = this.#operationsOf(path, item).filter(({ method }) => !taken.has(method));
      operations.set(path, [...own, ...referenced]);
    }
    return operations;
  }

  #operationsOf(path: string, item: Node): Operation[] {
    return keys(item).flatMap((key) => {
      if (this.#methods.has(key)) return this.#operation(path, item, item, [key]);
      if (key !== 'additionalOperations' || this.#minorVersion < 2) return [];
      const additional = this.member(item, key);
      return keys(additional).flatMap((method) =>
        this.#operation(path, item, additional, [key, method]),
      );
    });
  }

  #operation(path: string, item: Node, parent: Node, way: string[]): Operation[] {
    const key = way.at(-1) as string;
    const node = this.member(parent, key);
    if (!isRecord(node.value)) return [];
    const method = way.length === 1 ? key.toUpperCase() : key;
    return [new Operation(this, { method, path, location: ['paths', path, ...way], item, node })];
  }
}

function keys({ value }: Node): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => !key.startsWith('x-')) : [];
}

function minorVersionOf(version: unknown): number {
  const text = typeof version === 'number' ? String(version) : version;
  return typeof text === 'string' ? Number(/^3\.(\d+)/.exec(text)?.[1] ?? 0) : 0;
}

function openApi3Methods(minorVersion: number): ReadonlySet<string> {
  return minorVersion < 2 ? openApi30Methods : openApi32Methods;
}
