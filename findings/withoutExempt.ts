import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Finding } from './Finding.ts';

/** The rule that found something, as far as it matters to what is left of its findings. */
interface Finder {
  readonly id: string;
  readonly skipsDeprecated?: boolean | undefined;
}

/**
 * The findings of a rule without those that the document exempts, or that speak of deprecated
 * operations if the rule skips these.
 *
 * Notes with the document that the rule has looked at it and which exemptions it needed, so that the
 * idle ones are known when all rules have run.
 */
export function withoutExempt(
  { id, skipsDeprecated = false }: Finder,
  findings: readonly Finding[],
  { exemptions }: OpenApiDocument,
): readonly Finding[] {
  exemptions.noteRun(id);
  return findings.filter(({ subjects }) => {
    if (subjects.length === 0) return true;
    const left = subjects.filter(({ holders }) => !exemptions.silence(id, holders));
    return left.some(({ isDeprecated }) => !(skipsDeprecated && isDeprecated));
  });
}
