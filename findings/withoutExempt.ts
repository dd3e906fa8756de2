import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Finding } from './Finding.ts';

/**
 * The findings of a rule without those that the document exempts.
 *
 * Notes with the document that the rule has looked at it and which exemptions it needed, so that the
 * idle ones are known when all rules have run.
 */
export function withoutExempt(
  rule: string,
  findings: readonly Finding[],
  { exemptions }: OpenApiDocument,
): readonly Finding[] {
  exemptions.noteRun(rule);
  return findings.filter(({ subjects }) => {
    if (subjects.length === 0) return true;
    const exempt = subjects.map(({ holders }) => exemptions.silence(rule, holders));
    return exempt.includes(false);
  });
}
