import type { Finding } from '../findings/Finding.ts';
import type { Problem } from '../findings/Problem.ts';
import { hasSharedHeader } from '../openapi/hasSharedHeader.ts';
import { headersAt, headersOf } from '../openapi/headersOf.ts';
import { headerValues } from '../openapi/headerValues.ts';
import type { Operation } from '../openapi/Operation.ts';
import { oncePerNode } from '../openapi/oncePerNode.ts';
import { PathIndex } from '../openapi/PathIndex.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { declaration } from './declaration.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Methods that servers answer whether or not the document tells of them. */
const implied = new Set(['HEAD', 'OPTIONS', 'TRACE']);
/** What a message has room for beside its subject. */
const room = 71;

/**
 * Reports a response without Allow, or one of which every literal value of Allow differs from the
 * methods that the document has on the path, other than the one that is refused (RFC 9110, section
 * 10.2.1).
 */
export function responseAllow(scope: Scope, options: ResponseSelection): Finding[] {
  return findSelectedDefinitions(scope, options, problemOf);
}

function problemOf(response: Response): Problem | undefined {
  const headers = headersOf(response);
  if (headers === undefined) return undefined;
  if (!headers.has('allow')) {
    const fix = declaration(response, 'Allow');
    return { what: 'declares no Allow header', mend: 'add headers.Allow', fix };
  }
  const { operation, target } = response;
  const { byMethods, first } = listsAt(target, operation.document);
  const [other] = otherMethods(operation);
  if (first === undefined || other === undefined) return undefined;
  // Only of several lists does the one that may be right need to be looked for.
  const candidates =
    byMethods.size === 1
      ? [...byMethods.values()].flat()
      : (byMethods.get(withoutImplied(otherMethods(operation))) ?? []);
  if (candidates.some((listed) => difference(listed, operation) === undefined)) return undefined;
  const what = difference(first, operation);
  return what === undefined
    ? undefined
    : { what, mend: mendFor(response, first, room - what.length) };
}

/** The lists of methods that an Allow header has. */
interface Lists {
  readonly first: ReadonlySet<string> | undefined;
  /** By the methods that are not implied, in the order of the alphabet; few differ in the others. */
  readonly byMethods: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
}

/** Operations share their responses. */
const listsAt = oncePerNode((response, document): Lists => {
  const keys = headersAt(response, document)?.get('allow') ?? [];
  const all = keys
    .flatMap((key) => headerValues(response, key, document))
    .flatMap((values) => values.flatMap(methodsIn));
  const distinct = new Map(all.map((methods) => [[...methods].sort().join(), methods]));
  const byMethods = new Map<string, ReadonlySet<string>[]>();
  for (const methods of distinct.values()) {
    const key = withoutImplied(methods);
    byMethods.set(key, [...(byMethods.get(key) ?? []), methods]);
  }
  return { first: all[0], byMethods };
});

/** The methods that a value lists, if it is such a list: `string` and the like are no example. */
function methodsIn(value: string): ReadonlySet<string>[] {
  const methods = value.split(',').map((method) => method.trim());
  return methods.every((method) => /^[A-Z][A-Z-]*$/.test(method)) ? [new Set(methods)] : [];
}

function withoutImplied(methods: Iterable<string>): string {
  return [...methods]
    .filter((method) => !implied.has(method))
    .sort()
    .join();
}

function otherMethods(operation: Operation): Iterable<string> {
  return PathIndex.of(operation.document).otherMethods(operation);
}

function difference(listed: ReadonlySet<string>, operation: Operation): string | undefined {
  const { method: refused } = operation;
  if (listed.has(refused)) return `lists ${printable(refused)} in Allow, which it refuses`;
  const { missing, strange } = comparisonOf(listed, operation);
  if (strange !== undefined) return `lists ${printable(strange)} in Allow, not on the path`;
  const other = missing.find((method) => method !== refused);
  return other === undefined ? undefined : `leaves ${printable(other)} out of Allow`;
}

/** How a list differs from the methods of a path. */
interface Comparison {
  /** The first that the path does not have. */
  readonly strange: string | undefined;
  /** The first two that are not listed: one of them may be the one that is refused. */
  readonly missing: readonly string[];
}

const compared = new WeakMap<ReadonlySet<string>, WeakMap<object, Comparison>>();

/** The operations of a path may share a list. */
function comparisonOf(listed: ReadonlySet<string>, operation: Operation): Comparison {
  const resource = PathIndex.of(operation.document).on(operation);
  const ofList = compared.get(listed) ?? new WeakMap<object, Comparison>();
  const comparison = ofList.get(resource) ?? compare(listed, operation);
  compared.set(listed, ofList.set(resource, comparison));
  return comparison;
}

function compare(listed: ReadonlySet<string>, operation: Operation): Comparison {
  const index = PathIndex.of(operation.document);
  const isStrange = (method: string) => !implied.has(method) && !index.has(operation, method);
  const missing: string[] = [];
  for (const method of index.methods(operation)) {
    if (!listed.has(method)) missing.push(method);
    if (missing.length > 1) break;
  }
  for (const method of listed) if (isStrange(method)) return { strange: method, missing };
  return { strange: undefined, missing };
}

/** The methods of the path, and of those that are implied what is listed already. */
function* rightMethods(operation: Operation, listed: ReadonlySet<string>): Iterable<string> {
  yield* otherMethods(operation);
  const index = PathIndex.of(operation.document);
  for (const method of implied) {
    if (listed.has(method) && !index.has(operation, method)) yield method;
  }
}

function mendFor(response: Response, listed: ReadonlySet<string>, length: number): string {
  const { operation, target } = response;
  const keys = headersOf(response)?.get('allow') ?? [];
  const mend = hasSharedHeader(target, keys) ? 'give it one of its own:' : 'make it';
  let list = '';
  for (const method of rightMethods(operation, listed)) {
    list += `${list === '' ? '' : ', '}${printable(method)}`;
    if (mend.length + list.length > length) return 'list the other methods of the path';
  }
  return `${mend} ${list}`;
}
