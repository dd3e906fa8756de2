import type { Finding } from '../findings/Finding.ts';
import { useSubject } from '../findings/subject.ts';
import { authenticates } from '../openapi/authenticates.ts';
import { isSecured } from '../openapi/features.ts';
import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { dependsOnPath, type Feature, featureOf } from './Feature.ts';
import { findSelected } from './findSelected.ts';
import { type Instead, insteadOf } from './insteadOf.ts';
import { type ResponseSelection, selectResponses } from './selectResponses.ts';

/** Which status code needs which feature, and what to do where it is missing. */
export interface StatusCodeFeatureOptions extends ResponseSelection {
  /** What the operation must have. */
  readonly feature: Feature;
  /** How to show the feature; without it, `declare it`. */
  readonly advice?: string;
  /** What may have been meant, with the feature that it needs itself. */
  readonly instead?: Instead & { readonly needs?: Feature };
  /** What else to do, where nothing else can have been meant. */
  readonly otherwise?: string;
}

/**
 * Reports a status code that speaks of something the operation does not have. What no operation of
 * the document has is said once, of the document. Who comes to authenticate has no other credentials
 * to show, so that such operations need no security.
 */
export function statusCodeFeature(scope: Scope, options: StatusCodeFeatureOptions): Finding[] {
  const { feature } = options;
  const ofSecurity = feature === 'security';
  if (ofSecurity && isUnsecured(scope.document)) {
    const responses = selectResponses(scope, options);
    const needing = responses.filter(({ operation }) => !authenticates(operation));
    return ofDocument(needing, options.statusCode);
  }
  const problem = (response: Response) => {
    const { operation } = response;
    const { present, lacking } = featureOf(operation, feature);
    if (present !== false || (ofSecurity && authenticates(operation))) return undefined;
    return `${useSubject(response)} needs ${lacking}; ${adviceFor(response, options)}`;
  };
  return findSelected(scope, options, problem, { dependsOnPath: dependsOnPath(feature) });
}

function adviceFor({ operation }: Response, options: StatusCodeFeatureOptions): string {
  const { advice = 'declare it', instead, otherwise, policy } = options;
  const needs = instead?.needs;
  const isPossible = needs === undefined || featureOf(operation, needs).present !== false;
  const other = isPossible ? insteadOf(operation, instead, policy) : undefined;
  if (other !== undefined) return `${advice}, or use ${other}`;
  return otherwise === undefined ? advice : `${advice}, or ${otherwise}`;
}

function isUnsecured({ operations }: OpenApiDocument): boolean {
  return operations.every((operation) => isSecured(operation) === false);
}

function ofDocument(responses: readonly Response[], statusCode: string): Finding[] {
  if (responses.length === 0) return [];
  const message = `${statusCode} needs a security requirement, of which the document has none; declare it`;
  return [{ location: [], message, subjects: responses }];
}
