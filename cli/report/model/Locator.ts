import type { JsonPath } from '../../../openapi/JsonPath.ts';
import type { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../../openapi/Operation.ts';
import { columnKey } from './columnsOf.ts';
import type { Diagnostic } from './Diagnostic.ts';

/** What a finding speaks of: an operation, and the column where it is about one response. */
export interface Subject {
  readonly operation: Operation;
  readonly column?: string;
}

const declared = /^status-(\d{3})-declared$/;

/** Knows which operations and responses of a document a finding speaks of. */
export class Locator {
  readonly #responses = new Map<string, Subject[]>();
  readonly #operations = new Map<string, Operation[]>();

  constructor({ operations, responses }: OpenApiDocument) {
    for (const response of responses) {
      const { operation, target } = response;
      const subject = { operation, column: columnKey(response.key) };
      add(this.#responses, response.location, subject);
      if (!target.external) add(this.#responses, target.location, subject);
    }
    for (const operation of operations) {
      const { location, node, path } = operation;
      for (const place of [location, node.location, ['paths', path]]) {
        add(this.#operations, place, operation);
      }
    }
  }

  /** A finding at a shared response speaks of all that use it; one of no operation gives none. */
  subjectsOf(diagnostic: Diagnostic): readonly Subject[] {
    for (let length = diagnostic.path.length; length > 0; length--) {
      const place = key(diagnostic.path.slice(0, length));
      const responses = this.#responses.get(place);
      if (responses !== undefined) return responses;
      const operations = this.#operations.get(place);
      if (operations !== undefined) return narrowed(operations, diagnostic);
    }
    return [];
  }
}

/**
 * Behind a `$ref` a finding stands where the linted document refers to the operation, which may be
 * the place of several; our messages begin with the method, and the status code if it is about one.
 */
function narrowed(operations: readonly Operation[], { code, message }: Diagnostic): Subject[] {
  const [method = '', word = ''] = message.split(' ', 2);
  const named = operations.filter((operation) => operation.method === method);
  const expected = declared.exec(String(code))?.[1];
  return (named.length > 0 ? named : operations).map((operation) => {
    if (expected !== undefined) return { operation, column: expected };
    const response = named.length > 0 && operation.responses.find(({ key }) => key === word);
    return response ? { operation, column: columnKey(word) } : { operation };
  });
}

function key(path: JsonPath): string {
  return JSON.stringify(path.map(String));
}

function add<Value>(map: Map<string, Value[]>, path: JsonPath, value: Value): void {
  const values = map.get(key(path));
  if (values === undefined) map.set(key(path), [value]);
  else if (!values.includes(value)) values.push(value);
}
