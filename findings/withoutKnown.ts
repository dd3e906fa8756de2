import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding } from './Finding.ts';

/**
 * The findings of a rule without those that the document exempts or its baseline covers.
 *
 * Notes with the document that the rule has looked at it, and which exemptions and entries it needed,
 * so that the idle ones are known when all rules have run.
 */
export function withoutKnown(
  rule: string,
  findings: readonly Finding[],
  { baseline, exemptions }: OpenApiDocument,
): readonly Finding[] {
  exemptions.noteRun(rule);
  return findings.filter(({ location, subjects }) => {
    if (subjects.length === 0) return true;
    const left = subjects.filter(({ holders }) => !exemptions.silence(rule, holders));
    if (left.length === 0) return false;
    return baseline?.covers(entriesOf(rule, { location, subjects: left })) !== true;
  });
}
