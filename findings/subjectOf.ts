import type { Operation } from '../openapi/Operation.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import type { Subject } from './Finding.ts';

/** An operation, or its response of an entry. */
export function subjectOf(operation: Operation, entry: ResponseEntry | undefined): Subject {
  return entry === undefined ? operation : operation.responseOf(entry);
}
