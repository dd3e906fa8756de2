import type { Response } from '../openapi/Response.ts';
import { definitionId, Sharing } from '../openapi/Sharing.ts';
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
  readonly isUnharmed?: (response: Response) => boolean;
}

/**
 * The findings about what responses hold. A finding is where the response is defined, once for all
 * that use it, if each use in the document has the problem and one mend serves them all; else it is
 * where the response is used, and the mend is to give that use a response of its own.
 */
export function findDefinitions(responses: readonly Response[], rule: Rule): Finding[] {
  const wrong = responses.filter((response) => rule.problem(response) !== undefined);
  const groups = groupBy(wrong, ({ target }) => definitionId(target));
  return [...groups.values()].flatMap((group) => findingsOf(group, rule));
}

/** The findings about responses with a problem that have one definition. */
function findingsOf(group: readonly Response[], rule: Rule): Finding[] {
  const { isUnharmed = () => false, methods = [], problem } = rule;
  const [first] = group as [Response];
  const uses = Sharing.of(first.operation.document).usesOf(first);
  const shared = uses.some(isPartOfTarget)
    ? undefined
    : commonProblem(uses.filter((use) => !isUnharmed(use)).map(problem));
  if (shared !== undefined) {
    const usesByPlace = groupBy(uses, placeOf);
    return [...groupBy(group, placeOf)].map(([place, subjects]) => {
      const { location } = (subjects as [Response])[0].target;
      const subject = definitionSubject(usesByPlace.get(place) ?? [], methods);
      const fix = shared.fix && fixAt(location, shared.fix);
      return { location, message: `${subject} ${textOf(shared)}`, subjects, fix };
    });
  }
  const nameFor = definitionNames(uses);
  return group.map((response) => {
    const found = problem(response) as Problem;
    const nameOf = (length: number) => nameFor(response, length);
    return {
      location: response.location,
      message: sharedMessage(useSubject(response), nameOf, found),
      subjects: [response],
      get fix() {
        return ownFix(response, found.fix, (twin) => problem(twin) !== undefined);
      },
    };
  });
}

/** Where a definition stands: what is in another file, at each `$ref` to it. */
function placeOf({ target }: Response): string {
  return JSON.stringify(target.location);
}

function groupBy(responses: readonly Response[], keyOf: (response: Response) => string) {
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    const key = keyOf(response);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [response]);
    else group.push(response);
  }
  return groups;
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
  isWrong: (response: Response) => boolean,
): Fix | undefined {
  const {
    operation,
    key,
    nodes: [use, target],
  } = response;
  if (fix === undefined || isSamePlace(use, target) || isPartOfTarget(response)) return undefined;
  const twins = Sharing.of(operation.document).twinsOf(operation);
  const others = twins.map((twin) => twin.response(key));
  if (!others.every((other) => other !== undefined && isWrong(other))) return undefined;
  const { safety, edits } = fix;
  return { safety, edits: [{ change: 'own', path: use.location, of: target.location, edits }] };
}

/** What is wrong with a use of what serves others as it is, in as many words as fit. */
function sharedMessage(
  subject: string,
  nameOf: (length: number) => string,
  { what, instead }: Problem,
): string {
  const mend = `give it one of its own${instead === undefined ? '' : `, or ${instead}`}`;
  const [name, shortName] = [40, 16].map(nameOf);
  const candidates = [
    `${subject} shares ${name}, which ${what}; ${mend}`,
    `${subject} shares ${shortName}, which ${what}; ${mend}`,
    `${subject} shares ${name}; ${mend}`,
  ];
  const short = `${subject} shares ${shortName}; give it one of its own`;
  return candidates.find(({ length }) => length <= maximumLength) ?? short;
}

/** The one problem that all have, with what all can do instead; `undefined` where they differ. */
function commonProblem(problems: readonly (Problem | undefined)[]): Problem | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const { what, mend, instead, fix } = first;
  if (!problems.every((each) => each?.what === what && each.mend === mend)) return undefined;
  return {
    what,
    mend,
    fix,
    ...(problems.every((each) => each?.instead === instead) && { instead }),
  };
}

function textOf({ what, mend, instead }: Problem): string {
  return instead === undefined ? `${what}; ${mend}` : `${what}; ${mend}, or ${instead}`;
}
