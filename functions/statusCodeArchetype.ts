import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { archetypeOf } from '../openapi/archetypeOf.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { selectResponses } from '../options/selectResponses.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeArchetype';

export interface StatusCodeArchetypeOptions extends ResponseSelection {
  /** The kind of resource on which the status code makes no sense. */
  readonly archetype: 'collection' | 'controller' | 'document';
  /** What to do instead. */
  readonly advice: string;
}

/** Reports a status code on a kind of resource on which it makes no sense. */
export const statusCodeArchetype = createRulesetFunction<unknown, StatusCodeArchetypeOptions>(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        ...responseSelectionSchemas(name),
        archetype: { enum: ['collection', 'controller', 'document'] },
        advice: { type: 'string' },
      },
      ['statusCode', 'archetype', 'advice'],
    ),
  },
  function statusCodeArchetype(_given, options, context) {
    return reportUses(context, selectResponses(context, options), (response) => {
      const { archetype, reason } = archetypeOf(response.operation);
      if (archetype !== options.archetype) return undefined;
      return `${useSubject(response)} is on a ${archetype} (${reason}); ${options.advice}`;
    });
  },
);
