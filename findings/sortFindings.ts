import type { Exemptions } from '../openapi/Exemptions.ts';
import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import { entriesOf } from './entriesOf.ts';
import type { Finding, Sharers, Subject } from './Finding.ts';
import { isWithin, type Where } from './isWithin.ts';
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
  const exempt: (() => readonly Exempted[])[] = [];
  const sort = sorter(finder, exemptions);
  for (const finding of findings) {
    const sorted = sort(finding);
    exempt.push(() => sorted.exempt());
    if (sorted.left === undefined) continue;
    const { left } = sorted;
    const isKnown =
      baseline !== undefined && left.subjects.length > 0 && baseline.covers(entriesOf(id, left));
    (isKnown ? known : reported).push(left);
  }
  return {
    reported,
    known,
    // Only who shows the exemptions asks for them.
    get exempt() {
      return exempt.flatMap((each) => each());
    },
  };
}

interface SortedFinding {
  /** The finding about the subjects that are left; `undefined` where none is. */
  readonly left: Finding | undefined;
  readonly exempt: () => readonly Exempted[];
}

interface Sort<Some> {
  /** Whether the rule is for any of them. */
  readonly isMeant: boolean;
  readonly left: readonly Some[];
  readonly exempt: readonly { readonly subject: Some; readonly reason: string }[];
}

/** Sorts findings one by one; operations that share many responses are sorted once for all of these. */
function sorter(finder: Finder, exemptions: Exemptions): (finding: Finding) => SortedFinding {
  const known = new Map<readonly Operation[], Sort<Operation>>();
  const sortSharers = (finding: Finding, { entry, operations }: Sharers): SortedFinding => {
    const ofOperations = known.get(operations) ?? sortSubjects(operations, finder, exemptions);
    known.set(operations, ofOperations);
    const { isMeant } = ofOperations;
    const reason = isMeant && entry ? exemptions.silence(finder.id, entry.nodes) : undefined;
    if (reason === undefined) return sortedFinding(finding, entry, ofOperations);
    const exempt = operations.filter(isMeantBy(finder)).map((subject) => ({ subject, reason }));
    return sortedFinding(finding, entry, { isMeant, left: [], exempt });
  };
  return (finding) => {
    if (finding.sharers !== undefined) return sortSharers(finding, finding.sharers);
    const { left, exempt } = sortSubjects(finding.subjects, finder, exemptions);
    const isSilent = left.length === 0 && finding.subjects.length > 0;
    return {
      left: isSilent ? undefined : about(left, finding),
      exempt: () =>
        exempt.map(({ subject, reason }) => ({ finding: about([subject], finding), reason })),
    };
  };
}

function sortedFinding(
  finding: Finding,
  entry: ResponseEntry | undefined,
  { left, exempt }: Sort<Operation>,
): SortedFinding {
  return {
    left: left.length === 0 ? undefined : aboutOperations(left, finding, entry),
    exempt: () =>
      exempt.map(({ subject, reason }) => ({
        finding: about([subjectOf(subject, entry)], finding),
        reason,
      })),
  };
}

function sortSubjects<Some extends Subject>(
  subjects: readonly Some[],
  finder: Finder,
  exemptions: Exemptions,
): Sort<Some> {
  const left: Some[] = [];
  const exempt: { subject: Some; reason: string }[] = [];
  const meant = subjects.filter(isMeantBy(finder));
  for (const subject of meant) {
    const reason = exemptions.silence(finder.id, subject.holders);
    if (reason !== undefined) exempt.push({ subject, reason });
    else if (!(finder.skipsDeprecated === true && subject.isDeprecated)) left.push(subject);
  }
  return { isMeant: meant.length > 0, left, exempt };
}

function isMeantBy({ where }: Finder): (subject: Subject) => boolean {
  return (subject) => where === undefined || isWithin(operationOf(subject), where);
}

function about(subjects: readonly Subject[], finding: Finding): Finding {
  if (subjects.length === finding.subjects.length) return finding;
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

function aboutOperations(
  operations: readonly Operation[],
  finding: Finding,
  entry: ResponseEntry | undefined,
): Finding {
  if (operations.length === finding.sharers?.operations.length) return finding;
  const { location, message } = finding;
  return {
    location,
    message,
    sharers: { operations, entry },
    get subjects() {
      return operations.map((operation) => subjectOf(operation, entry));
    },
    get fix() {
      return finding.fix;
    },
  };
}

function operationOf(subject: Subject): Operation {
  return 'operation' in subject ? subject.operation : subject;
}
