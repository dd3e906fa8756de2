import { printable } from '../openapi/printable.ts';
import type { Node } from '../openapi/References.ts';
import type { Response } from '../openapi/Response.ts';

/** What a finding about an operation's response speaks of: `GET 404`. */
export function useSubject({ operation, key }: Response): string {
  return `${printable(operation.method)} ${printable(key)}`;
}

/**
 * What a finding at the definition of a response speaks of: `GET 404` where an operation has it among
 * its own responses, or where the rule is for one method; else what its users call it, `404`.
 */
export function definitionSubject(uses: readonly Response[], methods: readonly string[]): string {
  const keys = printable(distinct(uses.map(({ key }) => key)).join('/'));
  const method = methods.length === 1 ? methods[0] : ownMethod(uses);
  return method === undefined ? keys : `${printable(method)} ${keys}`;
}

/**
 * How a use calls what it shares with others: the component, what a `$ref` to another file ends in, or
 * `GET 404` of the operation that has it; if that is the use itself, of another.
 */
export function definitionNames(
  uses: readonly Response[],
): (response: Response, maximumLength: number) => string {
  const owners = uses.filter(isOwner);
  const [ofAll, ofOwners] = [uses, owners].map((responses) => distinct(responses.map(useSubject)));
  return (response, maximumLength) => {
    const { location, origin } = response.target;
    if (origin !== undefined && isOwner(response)) {
      return printable(origin.split('/').at(-1) ?? origin, maximumLength);
    }
    if (owners.length === 0) {
      return printable(String(location.at(-1) ?? 'the document'), maximumLength);
    }
    const own = useSubject(response);
    const others = isOwner(response) ? ofAll : ofOwners;
    return others?.find((subject) => subject !== own) ?? own;
  };
}

function isOwner({ nodes: [use, target] }: Response): boolean {
  return isSamePlace(use, target);
}

/** The method of the operation that has the definition among its own responses, if there is one. */
function ownMethod(uses: readonly Response[]): string | undefined {
  const owners = uses.filter(isOwner);
  const methods = distinct(owners.map(({ operation }) => operation.method));
  return methods.length === 1 ? methods[0] : undefined;
}

/** What is in another file counts as standing where the linted document refers to it. */
export function isSamePlace(use: Node, target: Node): boolean {
  return use === target || String(use.location) === String(target.location);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
