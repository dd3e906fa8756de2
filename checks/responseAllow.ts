import type { Finding } from '../findings/Finding.ts';
import { findDefinitions } from '../findings/findDefinitions.ts';
import type { Problem } from '../findings/Problem.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import type { Operation } from '../openapi/Operation.ts';
import { PathIndex } from '../openapi/PathIndex.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { declaration } from './declaration.ts';
import { isSelected, type ResponseSelection, selectResponses } from './selectResponses.ts';

/** Methods that servers answer whether or not the document tells of them. */
const implied = new Set(['HEAD', 'OPTIONS', 'TRACE']);
const listedLength = 32;

/**
 * Reports a response without Allow, or one of which every literal value of Allow differs from the
 * methods that the document has on the path, other than the one that is refused (RFC 9110, section
 * 10.2.1).
 */
export function responseAllow(scope: Scope, options: ResponseSelection): Finding[] {
  const { methods } = options;
  const problem = (response: Response) =>
    isSelected(response, options) ? problemOf(response) : undefined;
  return findDefinitions(selectResponses(scope, options), { problem, methods });
}

function problemOf(response: Response): Problem | undefined {
  const headers = headersOf(response);
  if (headers === undefined) return undefined;
  const keys = headers.get('allow');
  if (keys === undefined) {
    const fix = declaration(response, 'Allow');
    return { what: 'declares no Allow header', mend: 'add headers.Allow', fix };
  }
  const expected = otherMethods(response.operation);
  if (expected.length === 0) return undefined;
  const lists = keys.flatMap((key) => headerValues(response, key)).flatMap(methodsIn);
  const differences = lists.map((listed) => difference(listed, expected, response.operation));
  const what = differences.includes(undefined) ? undefined : differences[0];
  if (what === undefined) return undefined;
  const list = expected.map((method) => printable(method)).join(', ');
  const mend =
    list.length <= listedLength ? `make it ${list}` : 'list the other methods of the path';
  return { what, mend };
}

function otherMethods(operation: Operation): string[] {
  const resource = PathIndex.of(operation.document).on(operation);
  return [...resource.keys()].filter((method) => method !== operation.method);
}

/** The methods that a value lists, if it is such a list: `string` and the like are no example. */
function methodsIn(value: string): string[][] {
  const methods = value.split(',').map((method) => method.trim());
  return methods.every((method) => /^[A-Z][A-Z-]*$/.test(method)) ? [methods] : [];
}

function difference(
  listed: readonly string[],
  expected: readonly string[],
  { method: refused }: Operation,
): string | undefined {
  if (listed.includes(refused)) return `lists ${printable(refused)} in Allow, which it refuses`;
  const strange = listed.find((method) => !expected.includes(method) && !implied.has(method));
  if (strange !== undefined) return `lists ${printable(strange)} in Allow, not on the path`;
  const missing = expected.find((method) => !listed.includes(method));
  return missing === undefined ? undefined : `leaves ${printable(missing)} out of Allow`;
}
