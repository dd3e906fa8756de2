import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import type { Finding, Subject } from './Finding.ts';
import { type Fix, fixAt } from './Fix.ts';
import { subjectOf } from './subjectOf.ts';

/** What mends a problem of an operation, or of its response of an entry, as edits below the responses. */
export type FixOf = (operation: Operation, entry: ResponseEntry | undefined) => Fix | undefined;

interface Parts {
  readonly location: JsonPath;
  readonly message: string;
  /** One with the problem. */
  readonly operation: Operation;
  /** Its response, where it is about one. */
  readonly entry: ResponseEntry | undefined;
  /** All with the problem, where they share it; several findings have the same list. */
  readonly sharers?: readonly Operation[];
  /** Without it, nothing mends the problem. */
  readonly fixOf: FixOf | undefined;
}

/**
 * A finding about what an operation does, or about what several share. There are many, and few who ask
 * for more than place and message, so that the rest is put together when it is asked for.
 */
export class OperationFinding implements Finding {
  readonly location: JsonPath;
  readonly message: string;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.location = parts.location;
    this.message = parts.message;
    this.#parts = parts;
  }

  get entry(): ResponseEntry | undefined {
    return this.#parts.entry;
  }

  /** The operations that share it, if it is at what they share. */
  get sharers(): readonly Operation[] | undefined {
    return this.#parts.sharers;
  }

  get subjects(): readonly Subject[] {
    const { entry, operation, sharers = [operation] } = this.#parts;
    return sharers.map((sharer) => subjectOf(sharer, entry));
  }

  get fix(): Fix | undefined {
    const { entry, fixOf, operation } = this.#parts;
    const found = fixOf?.(operation, entry);
    return found && fixAt(operation.responsesNode.location, found);
  }

  /** The same about these of its sharers. */
  about(sharers: readonly Operation[]): OperationFinding {
    const isAll = sharers.length === this.#parts.sharers?.length;
    return isAll ? this : new OperationFinding({ ...this.#parts, sharers });
  }
}
