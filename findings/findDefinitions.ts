import type { Response } from '../openapi/Response.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding } from './Finding.ts';
import type { Problem } from './Problem.ts';
import { definitionName, definitionSubject, useSubject } from './subject.ts';

interface Rule {
  /** Takes a response and gives what is wrong with it, or `undefined` when all is well. */
  readonly problem: (response: Response) => Problem | undefined;
  /** The methods that the rule is for; without it, all. */
  readonly methods?: readonly string[] | undefined;
}

/**
 * The findings about what responses hold. A finding is where the response is defined, once for all
 * that use it, if each use in the document has the problem and one mend serves them all; else it is
 * where the response is used, and the mend is to give that use a response of its own.
 */
export function findDefinitions(responses: readonly Response[], rule: Rule): Finding[] {
  const groups = new Map<unknown, Response[]>();
  for (const response of responses) {
    if (rule.problem(response) === undefined) continue;
    const { target } = response;
    const definition = target.external ? response : target.value;
    groups.set(definition, [...(groups.get(definition) ?? []), response]);
  }
  return [...groups.values()].flatMap((group) => findingsOf(group, rule));
}

/** The findings about responses with a problem that have one definition. */
function findingsOf(group: readonly Response[], { problem, methods = [] }: Rule): Finding[] {
  const [first] = group as [Response];
  const { external, location } = first.target;
  const uses = external ? [first] : Sharing.of(first.operation.document).usesOf(first);
  const shared = commonProblem(uses.map(problem));
  if (shared !== undefined) {
    const subject = external ? useSubject(first) : definitionSubject(uses, methods);
    const place = external ? first.location : location;
    return [{ location: place, message: `${subject} ${textOf(shared)}`, subjects: group }];
  }
  const name = definitionName(uses);
  return group.map((response) => {
    const { what, instead } = problem(response) as Problem;
    const mend = { mend: 'give it one of its own', instead };
    const message = `${useSubject(response)} ${textOf({ what: `shares ${name}, which ${what}`, ...mend })}`;
    return { location: response.location, message, subjects: [response] };
  });
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
