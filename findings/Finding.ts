import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import type { Fix } from './Fix.ts';

/** What a finding speaks of: an operation or a response, which may be exempt or in a baseline. */
export type Subject = Operation | Response;

/** What a finding at shared responses speaks of, without one subject for each of the operations. */
export interface Sharers {
  /** Several findings have the same list. */
  readonly operations: readonly Operation[];
  /** The response, where it speaks of one. */
  readonly entry: ResponseEntry | undefined;
}

/** What a check finds. */
export interface Finding {
  readonly location: JsonPath;
  readonly message: string;
  /** What it speaks of, each with the problem; nothing where nothing can silence it. */
  readonly subjects: readonly Subject[];
  /** The same, where operations share it. */
  readonly sharers?: Sharers;
  readonly fix?: Fix | undefined;
}
