import type { Content } from './Content.ts';
import { contentOf } from './contentOf.ts';
import { isRecord } from './isRecord.ts';
import { memberNames } from './memberNames.ts';
import type { Operation } from './Operation.ts';
import { oncePerNode } from './oncePerNode.ts';
import { pathItemSides } from './pathItemSides.ts';
import { ownMember } from './References.ts';

/*
 * What an operation has, as far as the document says: each predicate gives `undefined` where the
 * document does not let itself be read, and then nothing is to be reported.
 */

/**
 * The first of some header fields that the operation takes as a parameter, its own or its path
 * item's; `false` when it takes none. Upper and lower case are the same (RFC 9110, section 5.1).
 */
export function takesHeader(
  operation: Operation,
  names: readonly string[],
): string | false | undefined {
  const { parameters } = operation;
  const name = names.find((candidate) => {
    const field = candidate.toLowerCase();
    return parameters.some(({ headers }) => headers.has(field));
  });
  return name ?? otherwise(operation);
}

/** Whether it takes a request body: `requestBody`, or in OpenAPI 2 a body or form parameter. */
export function takesRequestBody(operation: Operation): boolean | undefined {
  const { node } = operation;
  if (ownMember(node.value, 'requestBody') !== undefined) {
    return (requestContent(operation)?.keys ?? []).length > 0 || undefined;
  }
  const isBody = operation.parameters.some(
    ({ places }) => places.has('body') || places.has('formData'),
  );
  return isBody || otherwise(operation);
}

/** Whether it takes a request body and says of which media types, so that there are others. */
export function takesMediaType(operation: Operation): boolean | undefined {
  const { document, node } = operation;
  if (!document.isSwagger2) {
    const content = requestContent(operation);
    if (content === undefined) return undefined;
    return content.keys.length > 0 && content.isExact;
  }
  const lists = [node, document.references.root].map(({ value }) => ownMember(value, 'consumes'));
  return takesRequestBody(operation) === true && lists.some(Array.isArray);
}

function requestContent({ document, node }: Operation): Content | undefined {
  const content = document.member(document.member(node, 'requestBody'), 'content');
  return contentOf(content, document);
}

/** What is to be said where nothing readable is found. */
function otherwise({ parameters }: Operation): false | undefined {
  return parameters.some(({ isUnreadable }) => isUnreadable) ? undefined : false;
}

/**
 * Whether a client can or must authenticate: by the operation's `security`, else the document's, or
 * by a required parameter that carries credentials. One requirement that is not empty is enough: wrong
 * credentials earn a 401 also where a client may come without.
 */
export function isSecured(operation: Operation): boolean | undefined {
  const { document, node } = operation;
  const own = document.member(node, 'security');
  const required =
    (own.value ?? undefined) === undefined
      ? requirementOf(document.member(document.references.root, 'security'), document)
      : requirementOf(own, document);
  if (required !== false) return required;
  if (operation.parameters.some(({ carryCredentials }) => carryCredentials)) return true;
  return otherwise(operation);
}

/** Whether a list of requirements has one that is not empty. */
const requirementOf = oncePerNode(({ value }): boolean | undefined => {
  const security = value ?? [];
  if (!Array.isArray(security)) return undefined;
  const schemes = security.map(memberNames);
  if (schemes.includes(undefined)) return undefined;
  return schemes.some((names) => names !== undefined && names.length > 0);
});

/** Whether its path template has a parameter other than a format behind a dot: `/orders.{format}`. */
export function hasPathParameter({ path }: Operation): boolean {
  return /^([^?#]*[^?#.])?\{/.test(path);
}

/**
 * Whether the URI names a resource, beside the one that a POST creates, that can be missing: by a
 * parameter in the path or in the path of a server, or by one in the query, see `namesResource`.
 */
export function hasParent(operation: Operation): boolean | undefined {
  const { document, node, path } = operation;
  if (path.includes('{')) return true;
  if (operation.parameters.some(({ nameResource }) => nameResource)) return true;
  const servers = [node, ...pathItemSides(operation), document.references.root]
    .map((holder) => document.member(holder, 'servers'))
    .find(({ value }) => Array.isArray(value));
  const isInServer = servers !== undefined && haveParameterInPath(servers, document);
  return isInServer || otherwise(operation);
}

const haveParameterInPath = oncePerNode(({ value }) =>
  (value as readonly unknown[]).some((each) => isRecord(each) && hasParameterInPath(each.url)),
);

function hasParameterInPath(url: unknown): boolean {
  return typeof url === 'string' && url.replace(/^[^/]*\/\/[^/]*/, '').includes('{');
}
