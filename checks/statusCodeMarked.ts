import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type Changes, changeOf } from './Changes.ts';

export interface StatusCodeMarkedOptions extends Changes {
  /** The methods, by status code, whose cells have the mark. */
  readonly marked: Readonly<Record<string, readonly string[]>>;
  /** What the mark says, behind the method and the code. */
  readonly remark: string;
}

/** Reports a status code in a cell that the policy marks, unless a change allows or forbids it. */
export function statusCodeMarked(scope: Scope, options: StatusCodeMarkedOptions): Finding[] {
  const { marked, remark } = options;
  return findChoices(scope.responses(), (response) => {
    const { key, isStatusCode, operation } = response;
    if (!isStatusCode || marked[key]?.includes(operation.method) !== true) return undefined;
    if (changeOf(options, key, operation.method) !== undefined) return undefined;
    return `${useSubject(response)} ${remark}`;
  });
}
