import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import type { Problem } from '../findings/Problem.ts';
import { bodyOf } from '../openapi/bodyOf.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { ownMember } from '../openapi/References.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelectedDefinitions } from './findSelectedDefinitions.ts';
import { type Instead, insteadOf } from './insteadOf.ts';
import { meetsCondition } from './Matrix.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** What ends after its header fields (RFC 9110, sections 15.3.5 and 15.4.5). */
const bodiless: ReadonlySet<string> = new Set(['204', '304']);

/** Which responses must have a body, or must not, and what else is as good. */
export interface ResponseBodyOptions extends ResponseSelection {
  /** Whether the response must have a body, or must not. */
  readonly body: 'present' | 'absent';
  /** Header fields that together are as good as a body. */
  readonly or?: readonly string[];
  /** What a response as it is may have been meant to be. */
  readonly instead?: Instead;
}

/** Reports a response that has no body and must have one, or has one and must not. */
export function responseBody(scope: Scope, options: ResponseBodyOptions): Finding[] {
  return findSelectedDefinitions(scope, options, (response) => problemOf(response, options));
}

function problemOf(response: Response, options: ResponseBodyOptions): Problem | undefined {
  const body = bodyOf(response);
  if (body === 'unknown' || body === options.body) return undefined;
  const member = response.operation.document.isSwagger2 ? 'schema' : 'content';
  if (body === 'present' && response.operation.method === 'HEAD') {
    // No other code would do: nothing that answers HEAD has a body (RFC 9110, section 9.3.2).
    return { what: `declares ${member}`, mend: `remove ${member}`, fix: removal(response) };
  }
  const { or = [] } = options;
  if (body === 'absent' && declaresAll(response, or)) return undefined;
  const instead = insteadFor(response, options);
  const members = [member, or.map((name) => `headers.${name}`).join(' and ')].filter(Boolean);
  return body === 'absent'
    ? { what: `declares no ${member}`, mend: `add ${members.join(' or ')}`, instead }
    : { what: `declares ${member}`, mend: `remove ${member}`, instead, fix: removal(response) };
}

/** What to answer, unless the policy has that code under a condition: then another rule tells. */
function insteadFor({ key, operation }: Response, { instead, policy }: ResponseBodyOptions) {
  const other = meetsCondition(policy, key, operation)
    ? insteadOf(operation, instead, policy)
    : undefined;
  return other && `answer ${other}`;
}

/** Takes the body off, where HTTP has none. */
function removal({ key, operation, target }: Response): Fix | undefined {
  if (operation.method !== 'HEAD' && !bodiless.has(key)) return undefined;
  const members = operation.document.isSwagger2 ? ['schema', 'examples'] : ['content'];
  const edits = members
    .filter((member) => ownMember(target.value, member) !== undefined)
    .map((member) => ({ change: 'remove' as const, path: [member] }));
  return { safety: 'safe', edits };
}

/** Whether a response declares header fields, or may do so as far as the document can be read. */
function declaresAll(response: Response, names: readonly string[]): boolean {
  const headers = headersOf(response);
  if (names.length === 0) return false;
  return headers === undefined || names.every((name) => headers.has(name.toLowerCase()));
}
