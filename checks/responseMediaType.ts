import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { mediaTypesOf } from '../openapi/mediaTypesOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { isSelected, type ResponseSelection, selectResponses } from './selectResponses.ts';

export interface ResponseMediaTypeOptions extends ResponseSelection {
  /** The media types of which a body must have one. */
  readonly mediaTypes: readonly string[];
}

/** Reports a response whose body has none of some media types. A range of media types may be any of them. */
export function responseMediaType(scope: Scope, options: ResponseMediaTypeOptions): Finding[] {
  const { mediaTypes, methods } = options;
  const wanted = new Set(mediaTypes.map((type) => type.toLowerCase()));
  const problem = (response: Response): Problem | undefined => {
    if (!isSelected(response, options)) return undefined;
    const types = mediaTypesOf(response);
    if (types === undefined || types.some((type) => wanted.has(type) || type.includes('*'))) {
      return undefined;
    }
    const names = enumeration(mediaTypes, 'or');
    return { what: `declares no ${names}`, mend: `add it to ${place(response)}` };
  };
  return findDefinitions(selectResponses(scope, options), { problem, methods });
}

function place({ operation }: Response): string {
  return operation.document.isSwagger2 ? 'produces' : 'content';
}
