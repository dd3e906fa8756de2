import type { Exemptions } from '../openapi/Exemptions.ts';
import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Operation } from '../openapi/Operation.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding, Subject } from './Finding.ts';
import { isWithin, type Where } from './isWithin.ts';
import { OperationFinding } from './OperationFinding.ts';
import { subjectOf } from './subjectOf.ts';

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
  finder: Finder,
  findings: readonly Finding[],
  { baseline, exemptions }: OpenApiDocument,
): Sorted {
  const { id } = finder;
  exemptions.noteRun(id);
  const reported: Finding[] = [];
  const known: Finding[] = [];
  const exempt: Silenced[] = [];
  const sort = sorter(finder, exemptions);
  for (const finding of findings) {
    const { left, silenced } = sort(finding);
    if (silenced.length > 0) exempt.push({ finding, silenced });
    if (left === undefined) continue;
    const isKnown =
      baseline !== undefined && left.subjects.length > 0 && baseline.covers(entriesOf(id, left));
    (isKnown ? known : reported).push(left);
  }
  return {
    reported,
    known,
    // Only who shows the exemptions asks for them.
    get exempt() {
      return exempt.flatMap(exemptedOf);
    },
  };
}

interface Reasoned<Some> {
  readonly subject: Some;
  readonly reason: string;
}

/** A finding, and what of it is exempt. */
interface Silenced {
  readonly finding: Finding;
  readonly silenced: readonly Reasoned<Subject>[];
}

interface SortedFinding {
  /** The finding about the subjects that are left; `undefined` where none is. */
  readonly left: Finding | undefined;
  readonly silenced: readonly Reasoned<Subject>[];
}

interface Sort<Some> {
  /** Whether the rule is for any of them. */
  readonly isMeant: boolean;
  readonly left: readonly Some[];
  readonly silenced: readonly Reasoned<Some>[];
}

function exemptedOf({ finding, silenced }: Silenced): Exempted[] {
  return silenced.map(({ subject, reason }) => {
    return { finding: aboutSubjects([subjectIn(finding, subject)], finding), reason };
  });
}

/** What of a finding speaks of an operation that shares it, or of a subject of its own. */
function subjectIn(finding: Finding, subject: Subject): Subject {
  const isShared = finding instanceof OperationFinding && !('operation' in subject);
  return isShared ? subjectOf(subject, finding.entry) : subject;
}

/** Sorts findings one by one; operations that share many responses are sorted once for all of these. */
function sorter(finder: Finder, exemptions: Exemptions): (finding: Finding) => SortedFinding {
  const known = new Map<readonly Operation[], Sort<Operation>>();
  const sortShared = (
    finding: OperationFinding,
    operations: readonly Operation[],
  ): SortedFinding => {
    const { entry } = finding;
    const ofOperations = known.get(operations) ?? sortSubjects(operations, finder, exemptions);
    known.set(operations, ofOperations);
    const { isMeant, left, silenced } = ofOperations;
    const reason = isMeant && entry ? exemptions.silence(finder.id, entry.nodes) : undefined;
    if (reason === undefined) {
      return { left: left.length === 0 ? undefined : finding.about(left), silenced };
    }
    const meant = meantBy(finder, operations);
    return { left: undefined, silenced: meant.map((subject) => ({ subject, reason })) };
  };
  return (finding) => {
    if (finding instanceof OperationFinding && finding.sharers !== undefined) {
      return sortShared(finding, finding.sharers);
    }
    const { subjects } = finding;
    const { left, silenced } = sortSubjects(subjects, finder, exemptions);
    if (left.length === subjects.length) return { left: finding, silenced };
    return { left: left.length === 0 ? undefined : aboutSubjects(left, finding), silenced };
  };
}

function sortSubjects<Some extends Subject>(
  subjects: readonly Some[],
  finder: Finder,
  exemptions: Exemptions,
): Sort<Some> {
  const left: Some[] = [];
  const silenced: Reasoned<Some>[] = [];
  const meant = meantBy(finder, subjects);
  for (const subject of meant) {
    const reason = exemptions.silence(finder.id, subject.holders);
    if (reason !== undefined) silenced.push({ subject, reason });
    else if (!(finder.skipsDeprecated === true && subject.isDeprecated)) left.push(subject);
  }
  return { isMeant: meant.length > 0, left, silenced };
}

function meantBy<Some extends Subject>({ where }: Finder, subjects: readonly Some[]) {
  return where === undefined
    ? subjects
    : subjects.filter((subject) => isWithin(operationOf(subject), where));
}

function aboutSubjects(subjects: readonly Subject[], finding: Finding): Finding {
  const { location, message } = finding;
  return {
    location,
    message,
    subjects,
    get fix() {
      return finding.fix;
    },
  };
}

function operationOf(subject: Subject): Operation {
  return 'operation' in subject ? subject.operation : subject;
}
