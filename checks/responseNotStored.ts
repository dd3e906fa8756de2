import type { Finding } from '../findings/Finding.ts';
import type { Edit } from '../findings/Fix.ts';
import type { Problem } from '../findings/Problem.ts';
import { hasSharedHeader } from '../openapi/hasSharedHeader.ts';
import { headerField } from '../openapi/headerField.ts';
import { headersAt } from '../openapi/headersOf.ts';
import { headerValues, type Values } from '../openapi/headerValues.ts';
import { isStorable } from '../openapi/isStorable.ts';
import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { oncePerNode } from '../openapi/oncePerNode.ts';
import { type Node, ownMember } from '../openapi/References.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import type { ResponseSelection } from './selectResponses.ts';

/**
 * Reports a response whose declared header fields let a cache store it (RFC 9111, section 3):
 * `Expires` without a `Cache-Control` that forbids it, or a `Cache-Control` of which one literal value
 * does; or `Age`, which only a stored response has use for.
 */
export function responseNotStored(scope: Scope, options: ResponseSelection): Finding[] {
  return findSelectedDefinitions(scope, options, ({ operation, target }) =>
    problemAt(target, operation.document),
  );
}

/** Nothing but the response object decides, which operations share. */
const problemAt = oncePerNode((response, document): Problem | undefined => {
  const headers = headersAt(response, document);
  if (headers === undefined) return undefined;
  const keys = headers.get('cache-control') ?? [];
  const told = keys
    .flatMap((key) => headerValues(response, key, document))
    .filter((values) => values.length > 0)
    .map(tellOf);
  if (told.some(({ isStorable }) => isStorable)) {
    return {
      what: 'declares a Cache-Control that lets a cache store it',
      mend: hasSharedHeader(response, keys)
        ? 'give it one of its own: no-store'
        : 'make it no-store',
      fix: {
        safety: 'contract',
        edits: keys.map((key) => forbiddance(response, key, document)),
      },
    };
  }
  if (told.length > 0 && !told.some(({ leavesIt }) => leavesIt)) return undefined;
  // A Cache-Control of any value may be the one that forbids it.
  const isUntold = keys.length > 0 && told.length === 0;
  const name = ['Expires', 'Age'].find((each) => headers.has(each.toLowerCase()));
  if (name === undefined || (isUntold && name === 'Expires')) return undefined;
  const removed = ['expires', 'age'].flatMap((each) => headers.get(each) ?? []);
  return {
    what: `declares ${name}`,
    ...(name === 'Expires'
      ? { mend: 'remove it', instead: 'make Cache-Control no-store' }
      : { mend: 'remove it, no cache may store it' }),
    fix: {
      safety: 'contract',
      edits: removed.map((key) => ({ change: 'remove', path: ['headers', key] })),
    },
  };
});

/** What values of Cache-Control tell a cache. */
interface Told {
  /** Whether one of them lets it store the response. */
  readonly isStorable: boolean;
  /** Whether one of them leaves that to other header fields. */
  readonly leavesIt: boolean;
}

const told = new WeakMap<Values, Told>();

/** Header fields share their values. */
function tellOf(values: Values): Told {
  const known = told.get(values) ?? {
    isStorable: values.some((value) => isStorable(value, false)),
    leavesIt: values.some((value) => isStorable(value, true)),
  };
  told.set(values, known);
  return known;
}

/** The header field with no-store as its only value; what it is for stays. */
function forbiddance(response: Node, key: string, document: OpenApiDocument): Edit {
  const { value } = document.member(document.member(response, 'headers'), key);
  const description = ownMember(value, 'description');
  const field = headerField(document, { enum: ['no-store'] });
  return {
    change: 'set',
    path: ['headers', key],
    value: description === undefined ? field : { description, ...field },
  };
}
