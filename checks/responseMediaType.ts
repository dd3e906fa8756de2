import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import type { Problem } from '../findings/Problem.ts';
import { mediaTypesOf } from '../openapi/mediaTypesOf.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Which responses must have one of which media types, or none of them. */
export interface ResponseMediaTypeOptions extends ResponseSelection {
  /** The media types of which a body must have one. */
  readonly mediaTypes: readonly string[];
  /** Whether a body must have none of them. */
  readonly forbidden?: boolean;
}

/**
 * Reports a response whose body has none of some media types, or has one and must not. A range of
 * media types may be any of them.
 */
export function responseMediaType(scope: Scope, options: ResponseMediaTypeOptions): Finding[] {
  return findSelectedDefinitions(scope, options, (response) => problemOf(response, options));
}

function problemOf(
  response: Response,
  { forbidden, mediaTypes }: ResponseMediaTypeOptions,
): Problem | undefined {
  const content = mediaTypesOf(response);
  if (content === undefined) return undefined;
  const { isExact, mediaTypes: types } = content;
  if (forbidden === true) {
    const strange = mediaTypes.find((type) => types.has(type.toLowerCase()));
    if (strange === undefined) return undefined;
    return { what: `declares ${strange}`, mend: `remove it from ${place(response)}` };
  }
  if (!isExact) return undefined;
  if (mediaTypes.some((type) => types.has(type.toLowerCase()))) return undefined;
  return {
    what: `declares no ${enumeration(mediaTypes, 'or')}`,
    mend: `add it to ${place(response)}`,
  };
}

function place({ operation }: Response): string {
  return operation.document.isSwagger2 ? 'produces' : 'content';
}
