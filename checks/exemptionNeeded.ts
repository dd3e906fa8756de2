import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { type Exemption, type Exemptions, exemptionExtension } from '../openapi/Exemptions.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import { printable } from '../openapi/printable.ts';
import type { Scope } from '../openapi/Scope.ts';

/** The rules that an exemption may name. */
export interface ExemptionNeededOptions {
  /** The rules to exempt from, beside those of the user's own that run these checks. */
  readonly rules: readonly string[];
}

/**
 * Reports an exemption (`x-status-code-exempt`) without a reason, from a rule that there is not, or
 * from one that finds nothing there. Of a rule that has not run it says nothing.
 */
export function exemptionNeeded(scope: Scope, options: ExemptionNeededOptions): Finding[] {
  const { exemptions } = scope.document;
  return scope.holders(exemptionExtension).flatMap((holder): Finding[] => {
    const { isMalformed, location, members, name } = exemptions.of(holder);
    if (isMalformed) {
      return [{ location, message: `${name} is no object; map rule ids to reasons`, subjects: [] }];
    }
    const isIdle = ({ isUsed, reason, rule }: Exemption) =>
      reason !== undefined && !isUsed && exemptions.hasRun(rule);
    const isAllIdle = members.every(isIdle);
    return members.flatMap((exemption) => {
      const message = problem(exemption, exemptions, options.rules);
      if (message === undefined) return [];
      const fix = isIdle(exemption) && removal(isAllIdle ? location : exemption.location);
      return [{ location: exemption.location, message, subjects: [], ...(fix && { fix }) }];
    });
  });
}

function removal(path: JsonPath): Fix {
  return { safety: 'safe', edits: [{ change: 'remove', path }] };
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
