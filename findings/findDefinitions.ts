import { addTo, groupBy } from '../openapi/groupBy.ts';
import type { Response } from '../openapi/Response.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding } from './Finding.ts';
import { type Fix, fixAt } from './Fix.ts';
import { maximumLength } from './maximumLength.ts';
import type { Problem } from './Problem.ts';
import { definitionNames, definitionSubject, isSamePlace, useSubject } from './subject.ts';

interface Rule {
  /** Takes a response and gives what is wrong with it, or `undefined` when all is well. */
  readonly problem: (response: Response) => Problem | undefined;
  /** The methods that the rule is for; without it, all. */
  readonly methods?: readonly string[] | undefined;
  /** Tells of a use that the mend of the others cannot harm. */
  readonly isUnharmed?: ((response: Response) => boolean) | undefined;
}

/**
 * The findings about what responses hold. A finding is where the response is defined, once for all
 * that use it, if each use in the document has the problem and one mend serves them all; else it is
 * where the response is used, and the mend is to give that use a response of its own.
 */
export function findDefinitions(responses: readonly Response[], rule: Rule): Finding[] {
  const groups = new Map<string, Wrong[]>();
  for (const response of responses) {
    const problem = rule.problem(response);
    if (problem === undefined) continue;
    const { operation, target } = response;
    addTo(groups, Sharing.of(operation.document).idOf(target), { response, problem });
  }
  return [...groups.values()].flatMap((group) => findingsOf(group, rule));
}

/** What responses with one definition are told by, and asked once. */
interface Shared {
  readonly nameFor: ReturnType<typeof definitionNames>;
  readonly areWrong: (response: Response) => boolean;
}

/** A response, and what is wrong with it. */
interface Wrong {
  readonly response: Response;
  readonly problem: Problem;
}

/** The findings about responses with a problem that have one definition. */
function findingsOf(group: readonly Wrong[], rule: Rule): readonly Finding[] {
  const [first] = group as [Wrong];
  const uses = Sharing.of(first.response.operation.document).usesOf(first.response);
  const shared = uses.some(isPartOfTarget) ? undefined : commonProblem(uses, first, rule);
  if (shared === undefined) {
    const sharing = { nameFor: definitionNames(uses), areWrong: areAllWrong(rule) };
    return group.map((wrong) => findingAtUse(wrong, sharing));
  }
  const responses = group.map(({ response }) => response);
  // Most definitions have one use, and so one place.
  if (uses.length === 1) return [findingAtDefinition(responses, uses, shared, rule)];
  const usesByPlace = groupBy(uses, placeOf);
  return [...groupBy(responses, placeOf)].map(([place, subjects]) =>
    findingAtDefinition(subjects, usesByPlace.get(place) ?? [], shared, rule),
  );
}

/** A finding where a response is defined, about those with a problem of all that use it. */
function findingAtDefinition(
  subjects: readonly Response[],
  uses: readonly Response[],
  problem: Problem,
  { methods = [] }: Rule,
): Finding {
  const { location } = (subjects[0] as Response).target;
  const message = `${definitionSubject(uses, methods)} ${textOf(problem)}`;
  return { location, message, subjects, fix: problem.fix && fixAt(location, problem.fix) };
}

/** A finding where a response is used, whose definition serves others as it is. */
function findingAtUse({ response, problem }: Wrong, { areWrong, nameFor }: Shared): Finding {
  const nameOf = (length: number) => nameFor(response, length);
  return {
    location: response.location,
    message: sharedMessage(useSubject(response), nameOf, problem),
    subjects: [response],
    get fix() {
      return ownFix(response, problem.fix, areWrong);
    },
  };
}

/** Whether all that stands where a response does has the problem; operations may share that. */
function areAllWrong({ problem }: Rule): (response: Response) => boolean {
  const known = new Map<ResponseEntry, boolean>();
  const look = ({ entry, key, operation }: Response) => {
    const twins = Sharing.of(operation.document).twinsOf(operation);
    const areWrong = twins.every((twin) => {
      const response = twin.response(key);
      return response !== undefined && problem(response) !== undefined;
    });
    known.set(entry, areWrong);
    return areWrong;
  };
  return (response) => known.get(response.entry) ?? look(response);
}

/** Where a definition stands: what is in another file, at each `$ref` to it. */
function placeOf({ target }: Response): string {
  return JSON.stringify(target.location);
}

/** Whether a `$ref` leads to what holds it, as `#` does: no response is there to be mended. */
function isPartOfTarget({ nodes: [use, target] }: Response): boolean {
  if (target.location.length >= use.location.length) return false;
  return target.location.every((key, index) => key === use.location[index]);
}

/** A copy of its own for a response that shares its definition, if all that stands there needs one. */
function ownFix(
  response: Response,
  fix: Fix | undefined,
  areWrong: (response: Response) => boolean,
): Fix | undefined {
  const [use, target] = response.nodes;
  if (fix === undefined || isSamePlace(use, target) || isPartOfTarget(response)) return undefined;
  if (!areWrong(response)) return undefined;
  const { safety, edits } = fix;
  return { safety, edits: [{ change: 'own', path: use.location, of: target.location, edits }] };
}

/** What is wrong with a use of what serves others as it is, in as many words as fit, the reason first. */
function sharedMessage(
  subject: string,
  nameOf: (length: number) => string,
  { what, instead }: Problem,
): string {
  const own = 'give it one of its own';
  const mend = instead === undefined ? own : `${own}, or ${instead}`;
  const [name, shortName] = [40, 16].map(nameOf);
  const candidates = [
    `${subject} shares ${name}, which ${what}; ${mend}`,
    `${subject} shares ${shortName}, which ${what}; ${mend}`,
    `${subject} shares ${shortName}, which ${what}; ${own}`,
    `${subject} shares ${name}; ${mend}`,
  ];
  const short = `${subject} shares ${shortName}; ${own}`;
  return candidates.find(({ length }) => length <= maximumLength) ?? short;
}

/**
 * The one problem that all uses have, with what all can do instead; `undefined` where they differ. What
 * the mend cannot harm counts for nothing.
 */
function commonProblem(
  uses: readonly Response[],
  first: Wrong,
  { isUnharmed = () => false, problem: problemOf }: Rule,
): Problem | undefined {
  const { response, problem } = first;
  const others = uses.filter((use) => use !== response && !isUnharmed(use)).map(problemOf);
  const { what, mend, instead, fix } = problem;
  if (!others.every((other) => other?.what === what && other.mend === mend)) return undefined;
  const isForAll = others.every((other) => other?.instead === instead);
  return { what, mend, fix, ...(isForAll && { instead }) };
}

function textOf({ what, mend, instead }: Problem): string {
  return instead === undefined ? `${what}; ${mend}` : `${what}; ${mend}, or ${instead}`;
}
