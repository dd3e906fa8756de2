import type { Finding } from '../findings/Finding.ts';
import { useSubject } from '../findings/subject.ts';
import { creates } from '../openapi/creates.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { Response } from '../openapi/Response.ts';
import { runsLater } from '../openapi/runsLater.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelected } from './findSelected.ts';
import { mayAnswer } from './Matrix.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Which status code does not tell of a creation, and which do. */
export interface StatusCodeCreationOptions extends ResponseSelection {
  /** The status codes that tell of a creation; beside one of them, the code is no mistake. */
  readonly creation: readonly string[];
  /** The one of them for what is created later. */
  readonly later?: string;
}

/**
 * Reports a status code of an operation that creates a resource in a collection, unless the
 * operation also documents a code that says so, or the range of one.
 */
export function statusCodeCreation(scope: Scope, options: StatusCodeCreationOptions): Finding[] {
  const problem = (response: Response) => {
    const { operation } = response;
    if (operation.responsesObject.hasOneOf(options.creation)) return undefined;
    const creation = creates(operation);
    if (creation === undefined) return undefined;
    const answer = answerOf(operation, options);
    if (answer === undefined) return undefined;
    return `${useSubject(response)} ${creation}; answer ${answer}`;
  };
  return findSelected(scope, options, problem, { dependsOnPath: true });
}

function answerOf(operation: Operation, options: StatusCodeCreationOptions): string | undefined {
  const { creation, later, policy } = options;
  if (later !== undefined && runsLater(operation) && mayAnswer(policy, later, operation)) {
    return `${later}, as it runs later`;
  }
  return creation.find((code) => mayAnswer(policy, code, operation));
}
