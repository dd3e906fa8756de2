import type { Fix } from '../../findings/Fix.ts';
import { exemptionOf } from './exemptionOf.ts';
import type { FixOf } from './Fixer.ts';
import type { FixOptions } from './FixOptions.ts';
import type { Found } from './lintDocument.ts';

/** What to do about findings: first what mends them, and then what exempts the rest. */
export function fixesFor(options: FixOptions): FixOf[] {
  const { reason, rule } = options;
  const isMeant = (found: Found) => rule === undefined || rule.includes(found.rule);
  const mend = (found: Found) => (isMeant(found) ? permitted(found, options) : undefined);
  const exempt = (found: Found) => exemptionOf(found, reason as string);
  return reason === undefined
    ? [mend]
    : [mend, (found) => (isMeant(found) ? exempt(found) : undefined)];
}

function permitted({ fix }: Found, { contract = false }: FixOptions): Fix | undefined {
  return contract || fix?.safety === 'safe' ? fix : undefined;
}
