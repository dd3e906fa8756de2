import type { Finding } from '../findings/Finding.ts';
import { findUses } from '../findings/findUses.ts';
import { useSubject } from '../findings/subject.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type Feature, featureOf } from './Feature.ts';
import type { ResponseSelection } from './ResponseSelection.ts';
import { selectResponses } from './selectResponses.ts';

export interface StatusCodeFeatureOptions extends ResponseSelection {
  /** What the operation must have. */
  readonly feature: Feature;
  /** What to do; without it, to add the feature or remove the code. */
  readonly advice?: string;
}

/** Reports a status code that speaks of something the operation does not have. */
export function statusCodeFeature(scope: Scope, options: StatusCodeFeatureOptions): Finding[] {
  return findUses(selectResponses(scope, options), (response) => {
    const { present, lacking } = featureOf(response.operation, options.feature);
    if (present !== false) return undefined;
    const advice = options.advice ?? `add it, or remove ${response.key}`;
    return `${useSubject(response)} needs ${lacking}; ${advice}`;
  });
}
