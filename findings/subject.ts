import { printable } from '../openapi/printable.ts';
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
  const [first] = uses as [Response];
  if (methods.length === 1) return useSubject(first);
  const owner = uses.find(ownsDefinition);
  if (owner !== undefined) return useSubject(owner);
  return printable([...new Set(uses.map(({ key }) => key))].join('/'));
}

/** What users of a definition have in common: the name of the component, or whose response it is. */
export function definitionName(uses: readonly Response[]): string {
  const owner = uses.find(ownsDefinition);
  if (owner !== undefined) return useSubject(owner);
  const [first] = uses as [Response];
  return printable(String(first.target.location.at(-1)));
}

function ownsDefinition({ nodes: [use, target] }: Response): boolean {
  return use.value === target.value;
}
