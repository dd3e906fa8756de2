import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Node } from './References.ts';
import { Response } from './Response.ts';

interface Parts {
  readonly method: string;
  readonly path: string;
  readonly location: JsonPath;
  readonly item: Node;
  readonly node: Node;
}

/** An operation below `paths`, wherever the `$ref`s of its path item or its own lead. */
export class Operation {
  readonly document: OpenApiDocument;
  /** In upper case; a key of `additionalOperations` as it stands. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The way to it as if there were no `$ref`; Spectral cuts it to what the document has. */
  readonly location: JsonPath;
  readonly item: Node;
  readonly node: Node;
  readonly responses: readonly Response[];
  #holders: readonly Node[] | undefined;

  constructor(document: OpenApiDocument, { method, path, location, item, node }: Parts) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.location = location;
    this.item = item;
    this.node = node;
    this.responses = this.#readResponses();
  }

  /** What may carry an extension that speaks of it: itself, then its path item on either side of a `$ref`. */
  get holders(): readonly Node[] {
    this.#holders ??= this.#findHolders();
    return this.#holders;
  }

  #findHolders(): Node[] {
    const { references } = this.document;
    const paths = this.document.member(references.root, 'paths');
    return [this.node, references.child(paths, this.path), this.item];
  }

  #readResponses(): Response[] {
    const responses = this.document.member(this.node, 'responses');
    if (!isRecord(responses.value)) return [];
    return Object.keys(responses.value)
      .filter((key) => !key.startsWith('x-'))
      .map((key) => new Response(this, key, this.document.references.child(responses, key)));
  }
}
