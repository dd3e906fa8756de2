import type { Finding } from '../findings/Finding.ts';
import { exemptionExtension } from '../openapi/Exemptions.ts';
import { printable } from '../openapi/printable.ts';
import type { Scope } from '../openapi/Scope.ts';

/** Reports every exemption (`x-status-code-exempt`) that has a reason, so that they can be listed. */
export function exemptionListed(scope: Scope): Finding[] {
  const { exemptions } = scope.document;
  return scope
    .holders(exemptionExtension)
    .flatMap((holder) => exemptions.of(holder).members)
    .flatMap(({ location, reason, rule }) => {
      if (reason === undefined) return [];
      const message = `exempt from ${printable(rule, 40)}: ${printable(reason, 40)}`;
      return [{ location, message, subjects: [] }];
    });
}
