import type { JsonPath } from './JsonPath.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { ParameterList } from './ParameterList.ts';
import { parametersOf } from './parametersOf.ts';
import { type Node, ownMember } from './References.ts';
import { Response } from './Response.ts';
import type { ResponseEntry } from './ResponseEntry.ts';
import type { ResponsesObject } from './ResponsesObject.ts';

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
  /** What it documents, which it may share with others. */
  readonly responsesObject: ResponsesObject;
  /** Those of its responses that have been asked for. */
  #responses: Map<string, Response> | undefined;
  #parameters: readonly ParameterList[] | undefined;
  #isDirect: boolean | undefined;

  constructor(document: OpenApiDocument, { method, path, location, ownItem, item, node }: Parts) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.location = location;
    this.ownItem = ownItem;
    this.item = item;
    this.node = node;
    this.responsesObject = document.responsesAt(document.member(node, 'responses'));
  }

  /** Whether it is one of `additionalOperations`. */
  get isAdditional(): boolean {
    return this.location.at(-2) === 'additionalOperations';
  }

  /** Where its responses stand, `$ref`s followed. */
  get responsesNode(): Node {
    return this.responsesObject.node;
  }

  /** All that it documents; a check asks `responsesObject` where it can. */
  get responses(): readonly Response[] {
    return [...this.responsesObject.entries.values()].map((entry) => this.responseOf(entry));
  }

  /** Its response with a key. */
  response(key: string): Response | undefined {
    const entry = this.responsesObject.entries.get(key);
    return entry && this.responseOf(entry);
  }

  /** Its response of an entry of its responses. */
  responseOf(entry: ResponseEntry): Response {
    this.#responses ??= new Map();
    const known = this.#responses.get(entry.key);
    if (known !== undefined) return known;
    const response = new Response(this, entry);
    this.#responses.set(entry.key, response);
    return response;
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
  get parameters(): readonly ParameterList[] {
    this.#parameters ??= parametersOf(this);
    return this.#parameters;
  }
}
