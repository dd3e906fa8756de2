import type { Finding } from '../findings/Finding.ts';
import { findUses } from '../findings/findUses.ts';
import { useSubject } from '../findings/subject.ts';
import { archetypeOf } from '../openapi/archetypeOf.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseSelection } from './ResponseSelection.ts';
import { selectResponses } from './selectResponses.ts';

export interface StatusCodeArchetypeOptions extends ResponseSelection {
  /** The kind of resource on which the status code makes no sense. */
  readonly archetype: 'collection' | 'controller' | 'document';
  /** What to do instead. */
  readonly advice: string;
}

/** Reports a status code on a kind of resource on which it makes no sense. */
export function statusCodeArchetype(scope: Scope, options: StatusCodeArchetypeOptions): Finding[] {
  return findUses(selectResponses(scope, options), (response) => {
    const { archetype, reason } = archetypeOf(response.operation);
    if (archetype !== options.archetype) return undefined;
    return `${useSubject(response)} is on a ${archetype} (${reason}); ${options.advice}`;
  });
}
