import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding } from './Finding.ts';

/** The rule that found something, as far as it matters to what is left of its findings. */
interface Finder {
  readonly id: string;
  readonly skipsDeprecated?: boolean | undefined;
}

/**
 * The findings of a rule without those that the document exempts, that speak of deprecated operations
 * if the rule skips these, or that the document's baseline covers.
 *
 * Notes with the document that the rule has looked at it, and which exemptions and entries it needed,
 * so that the idle ones are known when all rules have run.
 */
export function withoutKnown(
  { id, skipsDeprecated = false }: Finder,
  findings: readonly Finding[],
  { baseline, exemptions }: OpenApiDocument,
): readonly Finding[] {
  exemptions.noteRun(id);
  return findings.filter(({ location, subjects }) => {
    if (subjects.length === 0) return true;
    const left = subjects
      .filter(({ holders }) => !exemptions.silence(id, holders))
      .filter(({ isDeprecated }) => !(skipsDeprecated && isDeprecated));
    if (left.length === 0) return false;
    return baseline?.covers(entriesOf(id, { location, subjects: left })) !== true;
  });
}
