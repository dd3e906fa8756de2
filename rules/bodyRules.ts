import type { Cells } from '../checks/Changes.ts';
import { responseBody } from '../checks/responseBody.ts';
import { responseMediaType } from '../checks/responseMediaType.ts';
import { enumeration } from '../findings/enumeration.ts';
import type { Body, Policy } from '../policies/Policy.ts';
import type { Draft, Drafts } from './Draft.ts';
import { heldMatrixOf } from './policyMatrix.ts';
import { severities } from './withLevels.ts';

type Kind = 'body' | 'mediaTypes';

/**
 * The rules on bodies. A second statement of the same kind on a code has its level in its id:
 * `status-200-body-should`.
 */
export function bodyRules(policy: Policy): Drafts {
  const drafts: Record<string, Draft> = {};
  for (const [statusCode, statements] of Object.entries(policy.bodies ?? {})) {
    for (const statement of [statements].flat()) {
      for (const [what, draft] of draftsOf(policy, statusCode, statement)) {
        const id = `status-${statusCode.toLowerCase()}-${what}`;
        drafts[Object.hasOwn(drafts, id) ? `${id}-${statement.level}` : id] = draft;
      }
    }
  }
  return drafts;
}

function draftsOf(policy: Policy, statusCode: string, statement: Body): [string, Draft][] {
  const { body, forbidden = false, level, mediaTypes, or } = statement;
  const severity = severities[level];
  const drafts: [string, Draft][] = [];
  if (body !== undefined) {
    const isPresent = body === 'present';
    const description = `${subjectOf(statusCode, statement)} ${isPresent ? 'has a' : 'has no'} body${or ? `, or ${or.join(' and ')}` : ''}`;
    const options = {
      ...selectionOf(policy, statusCode, statement, 'body'),
      body,
      ...(or && { or }),
    };
    const draft = { description, severity, check: responseBody, options };
    drafts.push([isPresent ? 'body' : 'no-body', draft]);
  }
  if (mediaTypes !== undefined) {
    const description = `${subjectOf(statusCode, statement)} ${forbidden ? 'has no' : 'with a body has'} ${mediaTypes.join(' or ')}`;
    const selection = selectionOf(policy, statusCode, statement, 'mediaTypes');
    const options = { ...selection, mediaTypes, ...(forbidden && { forbidden }) };
    const draft = { description, severity, check: responseMediaType, options };
    drafts.push([forbidden ? 'no-media-type' : 'media-type', draft]);
  }
  return drafts;
}

function subjectOf(statusCode: string, { methods }: Body): string {
  return `A ${statusCode} response${methods ? ` to ${enumeration(methods, 'or')}` : ''}`;
}

/** Where a policy does not say which methods must have a body, HTTP does (RFC 9110, section 9.3.2). */
function selectionOf(policy: Policy, statusCode: string, { body, methods }: Body, kind: Kind) {
  const except = exceptOf(policy, statusCode, kind);
  return {
    statusCode,
    ...(methods && { methods }),
    ...(body === 'present' && methods === undefined && { exceptMethods: ['HEAD'] }),
    ...(Object.keys(except).length > 0 && { except }),
    policy: heldMatrixOf(policy),
  };
}

/** Of which codes of a range a statement of their own says as much. */
function exceptOf({ bodies = {} }: Policy, range: string, kind: Kind): Cells {
  if (!range.endsWith('XX')) return {};
  const entries = Object.entries(bodies)
    .filter(([key]) => key !== range && key[0] === range[0])
    .map(([key, own]): [string, Cells[string]] => [key, methodsOf([own].flat(), kind)]);
  return Object.fromEntries(entries.filter(([, methods]) => methods.length > 0));
}

function methodsOf(statements: readonly Body[], kind: Kind): Cells[string] {
  const own = statements.filter((statement) => statement[kind] !== undefined);
  if (own.some(({ methods }) => methods === undefined)) return 'all';
  return own.flatMap(({ methods = [] }) => methods);
}
