import type { Response } from '../openapi/Response.ts';
import { printable } from './printable.ts';

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
  const [root, , method, responses, key] = response.target.location;
  return root === 'paths' && responses === 'responses' && key === response.key
    ? `${printable(String(method).toUpperCase())} ${printable(key)}`
    : printable(response.key);
}
