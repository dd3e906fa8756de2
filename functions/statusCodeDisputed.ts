import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { responsesAt } from '../openapi/responsesAt.ts';
import { type Changes, hasCell } from '../options/Changes.ts';

export interface StatusCodeDisputedOptions extends Changes {
  /** Why the use is disputed, by status code and method. */
  readonly disputed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reports a status code that the policy neither allows nor forbids clearly for the method. */
export function statusCodeDisputed(
  _given: unknown,
  { disputed, allow, forbid }: StatusCodeDisputedOptions,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  return reportUses(context, responsesAt(context), (response) => {
    const { key, isStatusCode, operation } = response;
    const reasons = isStatusCode ? disputed[key] : undefined;
    if (reasons === undefined || !Object.hasOwn(reasons, operation.method)) return undefined;
    if (hasCell(allow, key, operation.method) || hasCell(forbid, key, operation.method)) {
      return undefined;
    }
    return `${useSubject(response)} is disputed: ${reasons[operation.method]}`;
  });
}
