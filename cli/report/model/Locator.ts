import type { Subject } from '../../../findings/Finding.ts';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import type { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../../openapi/Operation.ts';

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly path: JsonPath;
}

/** Tells where that stands which a path leads to through `$ref`s into other files. */
export type OriginOf = (path: JsonPath) => Place | undefined;

/** Knows which operations and responses of a document a place in it, or in what it refers to, is of. */
export class Locator {
  readonly #subjects = new Map<string, Subject[]>();

  constructor(document: OpenApiDocument, file: string, originOf: OriginOf) {
    const add = (place: Place | undefined, subject: Subject) => {
      if (place === undefined) return;
      const key = keyOf(place.file, place.path);
      const known = this.#subjects.get(key);
      if (known === undefined) this.#subjects.set(key, [subject]);
      else if (!known.includes(subject)) known.push(subject);
    };
    for (const response of document.responses) {
      const { location, target } = response;
      add({ file, path: location }, response);
      add(target.external ? originOf(location) : { file, path: target.location }, response);
    }
    for (const operation of document.operations) {
      const { item, location, node, path } = operation;
      const places = [location, ['paths', path], ...(node.external ? [] : [node.location])];
      for (const place of places) add({ file, path: place }, operation);
      if (node.external) add(originOf(location), operation);
      if (item.external) add(originOf(['paths', path]), operation);
    }
  }

  /** What a place is in: what is shared is of all that use it, what is of no operation of none. */
  subjectsAt({ file, path }: Place): readonly Subject[] {
    for (let length = path.length; length > 0; length--) {
      const subjects = this.#subjects.get(keyOf(file, path.slice(0, length)));
      if (subjects !== undefined) return subjects;
    }
    return [];
  }
}

/** The operation that a finding speaks of. */
export function operationOf(subject: Subject): Operation {
  return 'operation' in subject ? subject.operation : subject;
}

function keyOf(file: string, path: JsonPath): string {
  return JSON.stringify([file, ...path.map(String)]);
}
