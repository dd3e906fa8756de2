import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseKey } from '../openapi/SharedResponses.ts';
import { type Changes, changeOf } from './Changes.ts';
import { dependsOnPath, type Feature, featureOf } from './Feature.ts';

/** The cells that the policy marks, and what to say of them. */
export interface StatusCodeMarkedOptions extends Changes {
  /** The methods, by status code, whose cells have the mark. */
  readonly marked: Readonly<Record<string, readonly string[]>>;
  /** What the mark says, behind the method and the code. */
  readonly remark: string;
  /** By status code, what operations have about which the remark is not made. */
  readonly unless?: Readonly<Record<string, Feature>>;
}

/** Reports a status code in a cell that the policy marks, unless a change allows or forbids it. */
export function statusCodeMarked(scope: Scope, options: StatusCodeMarkedOptions): Finding[] {
  const { marked, remark, unless = {} } = options;
  const problem = (response: Response) => {
    const { key, operation } = response;
    if (marked[key]?.includes(operation.method) !== true) return undefined;
    if (changeOf(options, key, operation.method) !== undefined) return undefined;
    const spared = unless[key];
    if (spared !== undefined && featureOf(operation, spared).present !== false) return undefined;
    return `${useSubject(response)} ${remark}`;
  };
  const isMarked = ({ isStatusCode, key }: ResponseKey) =>
    isStatusCode && Object.hasOwn(marked, key);
  return findChoices(scope.sharedResponses(isMarked), problem, {
    dependsOnPath: Object.values(unless).some(dependsOnPath),
  });
}
