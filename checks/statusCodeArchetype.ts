import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { maximumLength } from '../findings/maximumLength.ts';
import { useSubject } from '../findings/subject.ts';
import { archetypeOf } from '../openapi/archetypeOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelected } from './findSelected.ts';
import type { Instead } from './insteadOf.ts';
import { mayAnswer } from './Matrix.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Which status code makes no sense on which kind of resource, and what to use instead. */
export interface StatusCodeArchetypeOptions extends ResponseSelection {
  /** The kind of resource on which the status code makes no sense. */
  readonly archetype: 'collection' | 'controller' | 'document';
  /** The status codes that may have been meant, with the case in which they are right. */
  readonly instead?: Instead;
  /** What to use where none of them is right. */
  readonly advice: string;
}

/** Reports a status code on a kind of resource on which it makes no sense. */
export function statusCodeArchetype(scope: Scope, options: StatusCodeArchetypeOptions): Finding[] {
  const problem = (response: Response) => {
    const { archetype, reason } = archetypeOf(response.operation);
    if (archetype !== options.archetype) return undefined;
    const what = `${useSubject(response)} on a ${archetype}`;
    const mend = mendFor(response, options);
    const message = `${what} (${reason}); ${mend}`;
    return message.length > maximumLength ? `${what}; ${mend}` : message;
  };
  return findSelected(scope, options, problem, { dependsOnPath: true });
}

function mendFor({ operation }: Response, options: StatusCodeArchetypeOptions): string {
  const { advice, instead, policy } = options;
  const codes = instead?.statusCodes.filter((code) => mayAnswer(policy, code, operation)) ?? [];
  if (codes.length === 0) return `use ${advice}`;
  const answers = [enumeration(codes, 'or'), instead?.when].filter((part) => part !== undefined);
  return `${answers.join(' ')}, else ${advice}`;
}
