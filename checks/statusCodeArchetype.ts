import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import { archetypeOf } from '../openapi/archetypeOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { mayAnswer } from './Matrix.ts';
import { type ResponseSelection, selectResponses } from './selectResponses.ts';

export interface StatusCodeArchetypeOptions extends ResponseSelection {
  /** The kind of resource on which the status code makes no sense. */
  readonly archetype: 'collection' | 'controller' | 'document';
  /** The status codes to answer instead. */
  readonly instead?: readonly string[];
  /** What else to do. */
  readonly advice: string;
}

/** Reports a status code on a kind of resource on which it makes no sense. */
export function statusCodeArchetype(scope: Scope, options: StatusCodeArchetypeOptions): Finding[] {
  const { advice, instead = [], policy } = options;
  const problem = (response: Response) => {
    const { archetype, reason } = archetypeOf(response.operation);
    if (archetype !== options.archetype) return undefined;
    const codes = instead.filter((code) => mayAnswer(policy, code, response.operation));
    const answers = codes.length === 0 ? '' : `answer ${enumeration(codes, 'or')}, or `;
    return `${useSubject(response)} is on a ${archetype} (${reason}); ${answers}${advice}`;
  };
  return findChoices(selectResponses(scope, options), problem, { dependsOnPath: true });
}
