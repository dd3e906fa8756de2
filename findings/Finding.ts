import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import type { Fix } from './Fix.ts';

/** What a finding speaks of: an operation or a response, which may be exempt or in a baseline. */
export type Subject = Operation | Response;

/** What a check finds. */
export interface Finding {
  readonly location: JsonPath;
  readonly message: string;
  /** What it speaks of, each with the problem; nothing where nothing can silence it. */
  readonly subjects: readonly Subject[];
  readonly fix?: Fix | undefined;
}
