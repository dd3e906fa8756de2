import { finding } from '../findings/finding.ts';
import { documentOf } from '../openapi/documentOf.ts';
import { holdersAt } from '../openapi/holdersAt.ts';
import { printable } from '../openapi/printable.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

/** Reports every exemption (`x-status-code-exempt`) that has a reason, so that they can be listed. */
export const exemptionListed = createRulesetFunction<unknown, null>(
  { input: null, options: null },
  function exemptionListed(_given, _options, context) {
    const { exemptions } = documentOf(context);
    return holdersAt(context)
      .flatMap((holder) => exemptions.of(holder).members)
      .flatMap(({ location, reason, rule }) =>
        reason === undefined
          ? []
          : [finding(location, `exempt from ${printable(rule, 40)}: ${printable(reason, 40)}`)],
      );
  },
);
