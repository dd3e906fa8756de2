import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Operation } from '../openapi/Operation.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding, Subject } from './Finding.ts';
import { isWithin, type Where } from './isWithin.ts';

/** The rule that found something, as far as it matters to what is left of its findings. */
export interface Finder {
  readonly id: string;
  readonly skipsDeprecated?: boolean | undefined;
  /** The operations that it is for; without it, all. */
  readonly where?: Where | undefined;
}

/** What the document exempts from a rule: a finding about these subjects alone, and why. */
export interface Exempted {
  readonly finding: Finding;
  readonly reason: string;
}

/** What becomes of the findings of a rule. */
export interface Sorted {
  /** Those to report, with the subjects that are left of theirs. */
  readonly reported: readonly Finding[];
  /** Those that the document's baseline covers. */
  readonly known: readonly Finding[];
  readonly exempt: readonly Exempted[];
}

/**
 * Sorts the findings of a rule by what the document exempts and what its baseline covers. Leaves out
 * those that speak of operations which the rule is not for, or of deprecated ones if it skips these.
 *
 * Notes with the document that the rule has looked at it, and which exemptions and entries it needed,
 * so that the idle ones are known when all rules have run.
 */
export function sortFindings(
  { id, skipsDeprecated = false, where }: Finder,
  findings: readonly Finding[],
  { baseline, exemptions }: OpenApiDocument,
): Sorted {
  exemptions.noteRun(id);
  const reported: Finding[] = [];
  const known: Finding[] = [];
  const exempt: Exempted[] = [];
  const isMeant = (subject: Subject) =>
    where === undefined || isWithin(operationOf(subject), where);
  for (const finding of findings) {
    const { location, subjects } = finding;
    const left: Subject[] = [];
    for (const subject of subjects.filter(isMeant)) {
      const reason = exemptions.silence(id, subject.holders);
      if (reason !== undefined) exempt.push({ finding: about([subject], finding), reason });
      else if (!(skipsDeprecated && subject.isDeprecated)) left.push(subject);
    }
    if (left.length === 0 && subjects.length > 0) continue;
    const isKnown =
      left.length > 0 && baseline?.covers(entriesOf(id, { location, subjects: left })) === true;
    (isKnown ? known : reported).push(about(left, finding));
  }
  return { reported, known, exempt };
}

function about(subjects: readonly Subject[], finding: Finding): Finding {
  return subjects.length === finding.subjects.length ? finding : { ...finding, subjects };
}

function operationOf(subject: Subject): Operation {
  return 'operation' in subject ? subject.operation : subject;
}
