import { carriesCredentials } from './carriesCredentials.ts';
import { isRecord } from './isRecord.ts';
import { namesResource } from './namesResource.ts';
import type { Operation } from './Operation.ts';
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
  const taken = parameters
    .filter((parameter) => parameter?.in === 'header' && typeof parameter.name === 'string')
    .map((parameter) => String(parameter?.name).toLowerCase());
  const name = names.find((candidate) => taken.includes(candidate.toLowerCase()));
  return name ?? (parameters.includes(undefined) ? undefined : false);
}

/** Whether it takes a request body: `requestBody`, or in OpenAPI 2 a body or form parameter. */
export function takesRequestBody(operation: Operation): boolean | undefined {
  const { node } = operation;
  if (ownMember(node.value, 'requestBody') !== undefined) {
    const content = requestContent(operation);
    return (isRecord(content) && Object.keys(content).length > 0) || undefined;
  }
  const { parameters } = operation;
  const isBody = parameters.some(
    (parameter) => parameter?.in === 'body' || parameter?.in === 'formData',
  );
  return isBody || (parameters.includes(undefined) ? undefined : false);
}

/** Whether it takes a request body and says of which media types, so that there are others. */
export function takesMediaType(operation: Operation): boolean | undefined {
  const { document, node } = operation;
  if (!document.isSwagger2) {
    const content = requestContent(operation);
    if (!isRecord(content)) return undefined;
    const types = Object.keys(content);
    return types.length > 0 && types.every((type) => !type.includes('*'));
  }
  const lists = [node, document.references.root].map(({ value }) => ownMember(value, 'consumes'));
  return takesRequestBody(operation) === true && lists.some(Array.isArray);
}

function requestContent({ document, node }: Operation): unknown {
  return document.member(document.member(node, 'requestBody'), 'content').value;
}

/**
 * Whether a client can or must authenticate: by the operation's `security`, else the document's, or
 * by a required parameter that carries credentials. One requirement that is not empty is enough: wrong
 * credentials earn a 401 also where a client may come without.
 */
export function isSecured(operation: Operation): boolean | undefined {
  const { document, node } = operation;
  const own = document.member(node, 'security').value;
  const security = own ?? document.member(document.references.root, 'security').value ?? [];
  if (!Array.isArray(security) || !security.every(isRecord)) return undefined;
  if (security.some((requirement) => Object.keys(requirement).length > 0)) return true;
  const { parameters } = operation;
  if (parameters.some((each) => each !== undefined && carriesCredentials(each))) return true;
  return parameters.includes(undefined) ? undefined : false;
}

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
  const { parameters } = operation;
  if (parameters.some((each) => each !== undefined && namesResource(each))) return true;
  const servers = [node, ...pathItemSides(operation), document.references.root]
    .map((holder) => document.member(holder, 'servers').value)
    .find(Array.isArray);
  const isInServer = servers?.some((each) => isRecord(each) && hasParameterInPath(each.url));
  return isInServer === true || (parameters.includes(undefined) ? undefined : false);
}

function hasParameterInPath(url: unknown): boolean {
  return typeof url === 'string' && url.replace(/^[^/]*\/\/[^/]*/, '').includes('{');
}
