import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { archetypeOf } from '../openapi/archetypeOf.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

export interface StatusCodeArchetypeOptions extends ResponseSelection {
  /** The kind of resource on which the status code makes no sense. */
  readonly archetype: 'collection' | 'controller' | 'document';
  /** What to do instead. */
  readonly advice: string;
}

/** Reports a status code on a kind of resource on which it makes no sense. */
export function statusCodeArchetype(
  _given: unknown,
  options: StatusCodeArchetypeOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportUses(context, selectResponses(context, options), (response) => {
    const { archetype, reason } = archetypeOf(response.operation);
    if (archetype !== options.archetype) return undefined;
    return `${useSubject(response)} is on a ${archetype} (${reason}); ${options.advice}`;
  });
}
