import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';

/** What a finding about an operation's choice of a response speaks of: `GET 404`. */
export function useSubject({ operation, key }: Response): string {
  return `${printable(operation.method)} ${printable(key)}`;
}

/**
 * What a finding about a response's header fields or body speaks of: `GET 404`, or `404` alone where
 * other operations may share the definition, so that their findings are the same. A rule for one
 * method names it all the same.
 */
export function definitionSubject(response: Response, methods: readonly string[] = []): string {
  if (!response.isShared || methods.length === 1) return useSubject(response);
  const method = definingMethod(response);
  return method === undefined
    ? printable(response.key)
    : `${printable(method)} ${printable(response.key)}`;
}

/** The method of the operation that has the definition among its own responses, under the same key. */
function definingMethod({ key, target }: Response): string | undefined {
  const [root, , ...way] = target.location.map(String);
  if (root !== 'paths' || way.at(-2) !== 'responses' || way.at(-1) !== key) return undefined;
  if (way.length === 3) return way[0]?.toUpperCase();
  return way.length === 4 && way[0] === 'additionalOperations' ? way[1] : undefined;
}
