import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { finding } from '../findings/finding.ts';
import { documentOf } from '../openapi/documentOf.ts';
import { type Exemption, type Exemptions, exemptionExtension } from '../openapi/Exemptions.ts';
import { holdersAt } from '../openapi/holdersAt.ts';
import { printable } from '../openapi/printable.ts';

export interface ExemptionNeededOptions {
  /** The rules to exempt from, beside those of the user's own that run these functions. */
  readonly rules: readonly string[];
}

/**
 * Reports an exemption (`x-status-code-exempt`) without a reason, from a rule that there is not, or
 * from one that finds nothing there. Of a rule that is off it says nothing.
 */
export async function exemptionNeeded(
  _given: unknown,
  options: ExemptionNeededOptions,
  context: RulesetFunctionContext,
): Promise<IFunctionResult[]> {
  const { exemptions } = documentOf(context);
  const holders = holdersAt(context, exemptionExtension);
  // Spectral awaits its functions after its walk: from here on, all the others have run.
  await Promise.resolve();
  return holders.flatMap((holder): IFunctionResult[] => {
    const extension = exemptions.of(holder);
    if (extension.isMalformed) {
      return [
        finding(extension.location, `${extension.name} is no object; map rule ids to reasons`),
      ];
    }
    return extension.members.flatMap((exemption) => {
      const message = problem(exemption, exemptions, options.rules);
      return message === undefined ? [] : [finding(exemption.location, message)];
    });
  });
}

function problem(
  { isUsed, reason, rule }: Exemption,
  exemptions: Exemptions,
  known: readonly string[],
): string | undefined {
  const id = printable(rule, 40);
  const hasRun = exemptions.hasRun(rule);
  if (!hasRun && !known.includes(rule))
    return `${id} is no rule here; use an id such as ${known[0]}`;
  if (reason === undefined) return `${id} is exempt without a reason; say why`;
  return hasRun && !isUsed ? `${id} finds nothing here; remove the exemption` : undefined;
}
