import type { Response } from '../openapi/Response.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding } from './Finding.ts';
import type { Problem } from './Problem.ts';
import { definitionName, definitionSubject, useSubject } from './subject.ts';

/** A message stays below 100 characters. */
const maximumLength = 99;

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
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    if (rule.problem(response) === undefined) continue;
    const definition = JSON.stringify(response.target.location);
    groups.set(definition, [...(groups.get(definition) ?? []), response]);
  }
  return [...groups.values()].flatMap((group) => findingsOf(group, rule));
}

/** The findings about responses with a problem that have one definition. */
function findingsOf(group: readonly Response[], rule: Rule): Finding[] {
  const { isUnharmed = () => false, methods = [], problem } = rule;
  const [first] = group as [Response];
  const uses = Sharing.of(first.operation.document).usesOf(first);
  const shared = commonProblem(uses.filter((use) => !isUnharmed(use)).map(problem));
  if (shared !== undefined) {
    const message = `${definitionSubject(uses, methods)} ${textOf(shared)}`;
    return [{ location: first.target.location, message, subjects: group }];
  }
  return group.map((response) => {
    const name = definitionName(response, uses);
    const message = sharedMessage(useSubject(response), name, problem(response) as Problem);
    return { location: response.location, message, subjects: [response] };
  });
}

/** What is wrong with a use of what serves others as it is, in as many words as fit. */
function sharedMessage(subject: string, name: string, { what, instead }: Problem): string {
  const mend = `give it one of its own${instead === undefined ? '' : `, or ${instead}`}`;
  const sharing = `${subject} shares ${name}`;
  const candidates = [`${sharing}, which ${what}; ${mend}`, `${sharing}; ${mend}`];
  const short = `${sharing}; give it one of its own`;
  return candidates.find(({ length }) => length <= maximumLength) ?? short;
}

/** The one problem that all have, with what all can do instead; `undefined` where they differ. */
function commonProblem(problems: readonly (Problem | undefined)[]): Problem | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const { what, mend, instead } = first;
  if (!problems.every((each) => each?.what === what && each.mend === mend)) return undefined;
  return { what, mend, ...(problems.every((each) => each?.instead === instead) && { instead }) };
}

function textOf({ what, mend, instead }: Problem): string {
  return instead === undefined ? `${what}; ${mend}` : `${what}; ${mend}, or ${instead}`;
}
