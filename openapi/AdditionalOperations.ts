import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import { memberNames } from './memberNames.ts';
import type { Operation } from './Operation.ts';
import type { Node } from './References.ts';

/** What a path has, as it stands or where its `$ref` leads. */
export interface Additional {
  readonly path: string;
  /** Its `additionalOperations`, `$ref`s followed. */
  readonly node: Node;
}

/**
 * The `additionalOperations` of a document (OpenAPI 3.2). A path has any number of them, and any number
 * of paths may share them, so that each is read under one path alone: where it stands, or else the
 * first in the order of the alphabet.
 */
export class AdditionalOperations {
  /** By place, the path that they are read under. */
  readonly #paths = new Map<string, string>();
  readonly #methods = new Map<string, ReadonlySet<string>>();
  readonly #byPath = new Map<string, ReadonlySet<string>[]>();

  constructor(all: Iterable<Additional>) {
    for (const { path, node } of all) {
      if (!isRecord(node.value)) continue;
      const place = placeOf(node);
      const chosen = this.#paths.get(place);
      const isFirst = !isBelow(node.location, chosen) && (chosen === undefined || path < chosen);
      if (isFirst || isBelow(node.location, path)) this.#paths.set(place, path);
      const methods = this.#methods.get(place) ?? new Set(memberNames(node.value));
      this.#methods.set(place, methods);
      this.#byPath.set(path, [...(this.#byPath.get(path) ?? []), methods]);
    }
  }

  /** Whether they are read under that path. */
  areReadUnder(path: string, node: Node): boolean {
    return this.#paths.get(placeOf(node)) === path;
  }

  /** The methods of those of a path, whichever path they are read under; paths may share a set. */
  methodsOn(path: string): readonly ReadonlySet<string>[] {
    return this.#byPath.get(path) ?? [];
  }
}

/**
 * Of operations of one document, one of those that share their responses: where these stand, or else
 * the first in the order of the alphabet.
 */
export function oneOfEach(operations: readonly Operation[]): ReadonlySet<Operation> {
  const chosen = new Map<object, Operation>();
  for (const operation of operations) {
    const known = chosen.get(operation.responsesObject);
    if (known === undefined || isBefore(operation, known)) {
      chosen.set(operation.responsesObject, operation);
    }
  }
  return new Set(chosen.values());
}

function isBefore(one: Operation, other: Operation): boolean {
  if (one.isDirect !== other.isDirect) return one.isDirect;
  return JSON.stringify(one.location) < JSON.stringify(other.location);
}

function isBelow([root, first]: JsonPath, path: string | undefined): boolean {
  return root === 'paths' && first === path;
}

function placeOf({ location }: Node): string {
  return JSON.stringify(location);
}
