import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Operation } from '../openapi/Operation.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding, Subject } from './Finding.ts';
import { isWithin, type Where } from './isWithin.ts';

/** The rule that found something, as far as it matters to what is left of its findings. */
interface Finder {
  readonly id: string;
  readonly skipsDeprecated?: boolean | undefined;
  /** The operations that it is for; without it, all. */
  readonly where?: Where | undefined;
}

/**
 * The findings of a rule without those that the document exempts, that speak of operations which the
 * rule is not for, that speak of deprecated operations
 * if the rule skips these, or that the document's baseline covers.
 *
 * Notes with the document that the rule has looked at it, and which exemptions and entries it needed,
 * so that the idle ones are known when all rules have run.
 */
export function withoutKnown(
  { id, skipsDeprecated = false, where }: Finder,
  findings: readonly Finding[],
  { baseline, exemptions }: OpenApiDocument,
): readonly Finding[] {
  exemptions.noteRun(id);
  return findings.filter(({ location, subjects }) => {
    if (subjects.length === 0) return true;
    const left = subjects
      .filter((subject) => where === undefined || isWithin(operationOf(subject), where))
      .filter(({ holders }) => !exemptions.silence(id, holders))
      .filter(({ isDeprecated }) => !(skipsDeprecated && isDeprecated));
    if (left.length === 0) return false;
    return baseline?.covers(entriesOf(id, { location, subjects: left })) !== true;
  });
}

function operationOf(subject: Subject): Operation {
  return 'operation' in subject ? subject.operation : subject;
}
