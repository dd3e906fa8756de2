import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Node } from '../openapi/References.ts';

/** What a finding speaks of: an operation or a response, which may be exempt. */
export interface Subject {
  /** What may carry an extension that speaks of it. */
  readonly holders: readonly Node[];
  readonly isDeprecated: boolean;
}

/** What a check finds. */
export interface Finding {
  readonly location: JsonPath;
  readonly message: string;
  /** What it speaks of, each with the problem; nothing where no exemption is possible. */
  readonly subjects: readonly Subject[];
}
