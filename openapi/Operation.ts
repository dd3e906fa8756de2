import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { type Parameter, parametersOf } from './parametersOf.ts';
import { type Node, ownMember } from './References.ts';
import { Response } from './Response.ts';

interface Parts {
  readonly method: string;
  readonly path: string;
  readonly location: JsonPath;
  readonly ownItem: Node;
  readonly item: Node;
  readonly node: Node;
}

/** An operation, wherever the `$ref`s of its path item or its own lead. */
export class Operation {
  readonly document: OpenApiDocument;
  /** In upper case; a key of `additionalOperations` as it stands. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The way to it as if there were no `$ref`; Spectral cuts it to what the document has. */
  readonly location: JsonPath;
  /** The path item as it stands in `paths`. */
  readonly ownItem: Node;
  /** The path item that has the operation: the same, or the one that its `$ref` leads to. */
  readonly item: Node;
  readonly node: Node;
  /** Where its responses stand, `$ref`s followed. */
  readonly responsesNode: Node;
  readonly responses: readonly Response[];
  #parameters: readonly (Parameter | undefined)[] | undefined;
  #isDirect: boolean | undefined;

  constructor(document: OpenApiDocument, { method, path, location, ownItem, item, node }: Parts) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.location = location;
    this.ownItem = ownItem;
    this.item = item;
    this.node = node;
    this.responsesNode = document.member(node, 'responses');
    this.responses = this.#readResponses();
  }

  /** What may carry an extension that speaks of it: itself, then its path item on either side of a `$ref`. */
  get holders(): readonly Node[] {
    return [this.node, this.ownItem, this.item];
  }

  /** Whether no `$ref` is on the way from `paths` to its responses. */
  get isDirect(): boolean {
    this.#isDirect ??= this.item === this.ownItem && this.#isOnItsWay(this.responsesNode.location);
    return this.#isDirect;
  }

  #isOnItsWay(location: JsonPath): boolean {
    if (location.length !== this.location.length + 1) return false;
    return this.location.every((key, index) => key === location[index]);
  }

  /** What the document puts it under. */
  get tags(): readonly unknown[] {
    const tags = ownMember(this.node.value, 'tags');
    return Array.isArray(tags) ? tags : [];
  }

  /** Whether the document says that it is going to be removed. */
  get isDeprecated(): boolean {
    return ownMember(this.node.value, 'deprecated') === true;
  }

  /** See `parametersOf`, which is asked once. */
  get parameters(): readonly (Parameter | undefined)[] {
    this.#parameters ??= parametersOf(this);
    return this.#parameters;
  }

  #readResponses(): Response[] {
    const { value } = this.responsesNode;
    if (!isRecord(value)) return [];
    return Object.keys(value)
      .filter((key) => !key.startsWith('x-'))
      .map((key) => new Response(this, key, this.responsesNode));
  }
}
