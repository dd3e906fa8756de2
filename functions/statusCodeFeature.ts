import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { type Feature, featureOf } from '../options/Feature.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { selectResponses } from '../options/selectResponses.ts';

export interface StatusCodeFeatureOptions extends ResponseSelection {
  /** What the operation must have. */
  readonly feature: Feature;
  /** What to do; without it, to add the feature or remove the code. */
  readonly advice?: string;
}

/** Reports a status code that speaks of something the operation does not have. */
export function statusCodeFeature(
  _given: unknown,
  options: StatusCodeFeatureOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportUses(context, selectResponses(context, options), (response) => {
    const { present, lacking } = featureOf(response.operation, options.feature);
    if (present !== false) return undefined;
    const advice = options.advice ?? `add it, or remove ${response.key}`;
    return `${useSubject(response)} needs ${lacking}; ${advice}`;
  });
}
