import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { documentOf } from '../openapi/documentOf.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Node } from '../openapi/References.ts';
import { ruleName } from '../spectral/ruleName.ts';
import { finding } from './finding.ts';

interface Subject {
  readonly holders: readonly Node[];
}

/**
 * The findings about some operations or responses, without those that the document exempts.
 *
 * `check` takes one and gives the message, or `undefined` when all is well; `locate` gives the place.
 */
export function report<Checked extends Subject>(
  context: RulesetFunctionContext,
  subjects: readonly Checked[],
  check: (subject: Checked) => string | undefined,
  locate: (subject: Checked) => JsonPath,
): IFunctionResult[] {
  const { exemptions } = documentOf(context);
  const rule = ruleName(context);
  exemptions.noteRun(rule);
  const findings: IFunctionResult[] = [];
  for (const subject of subjects) {
    const message = check(subject);
    if (message === undefined || exemptions.silence(rule, subject.holders)) continue;
    findings.push(finding(locate(subject), message));
  }
  return findings;
}
