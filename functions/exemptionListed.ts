import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { finding } from '../findings/finding.ts';
import { documentOf } from '../openapi/documentOf.ts';
import { exemptionExtension } from '../openapi/Exemptions.ts';
import { holdersAt } from '../openapi/holdersAt.ts';
import { printable } from '../openapi/printable.ts';

/** Reports every exemption (`x-status-code-exempt`) that has a reason, so that they can be listed. */
export function exemptionListed(
  _given: unknown,
  _options: null,
  context: RulesetFunctionContext,
): IFunctionResult[] {
  const { exemptions } = documentOf(context);
  return holdersAt(context, exemptionExtension)
    .flatMap((holder) => exemptions.of(holder).members)
    .flatMap(({ location, reason, rule }) =>
      reason === undefined
        ? []
        : [finding(location, `exempt from ${printable(rule, 40)}: ${printable(reason, 40)}`)],
    );
}
