import { isRecord } from './isRecord.ts';
import { Operation } from './Operation.ts';
import { type Node, References } from './References.ts';
import type { Response } from './Response.ts';

const swagger2Methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const openApi30Methods = [...swagger2Methods, 'trace'];
const openApi32Methods = [...openApi30Methods, 'query'];

/** An OpenAPI 2.0 or 3.x document: which version it is, its `$ref`s and its operations. */
export class OpenApiDocument {
  readonly references: References;
  readonly isSwagger2: boolean;
  /** The operations by path, in the document's order; webhooks and callbacks are not among them. */
  readonly operationsByPath: ReadonlyMap<string, readonly Operation[]>;
  readonly operations: readonly Operation[];
  readonly responses: readonly Response[];
  readonly #minorVersion: number;

  /** Takes the document as parsed and as Spectral's resolver left it. */
  constructor(unresolved: unknown, resolved: unknown) {
    this.references = new References(unresolved, resolved);
    const root = isRecord(unresolved) ? unresolved : {};
    this.isSwagger2 = !('openapi' in root) && 'swagger' in root;
    this.#minorVersion = Number(/^3\.(\d+)/.exec(String(root.openapi))?.[1] ?? 0);
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
    const fixed = this.#methods.map((key) => this.#operation(path, item, item, [key]));
    if (this.#minorVersion < 2) return fixed.filter((operation) => operation !== undefined);
    const additional = this.member(item, 'additionalOperations');
    const others = keys(additional).map((key) =>
      this.#operation(path, item, additional, ['additionalOperations', key]),
    );
    return [...fixed, ...others].filter((operation) => operation !== undefined);
  }

  #operation(path: string, item: Node, parent: Node, way: string[]): Operation | undefined {
    const key = way.at(-1) as string;
    const node = this.member(parent, key);
    if (!isRecord(node.value)) return undefined;
    const method = way.length === 1 ? key.toUpperCase() : key;
    return new Operation(this, { method, path, location: ['paths', path, ...way], item, node });
  }

  get #methods(): readonly string[] {
    if (this.isSwagger2) return swagger2Methods;
    return this.#minorVersion < 2 ? openApi30Methods : openApi32Methods;
  }
}

function keys({ value }: Node): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => !key.startsWith('x-')) : [];
}
