import { isRecord } from './isRecord.ts';
import type { Operation } from './Operation.ts';
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
  const { document, node } = operation;
  if (ownMember(node.value, 'requestBody') !== undefined) {
    return isRecord(document.member(node, 'requestBody').value) || undefined;
  }
  const { parameters } = operation;
  const isBody = parameters.some(
    (parameter) => parameter?.in === 'body' || parameter?.in === 'formData',
  );
  return isBody || (parameters.includes(undefined) ? undefined : false);
}

/**
 * Whether a client must authenticate: by the operation's `security`, else the document's. An empty
 * list is none, and a list with an empty requirement leaves it to the client.
 */
export function isSecured({ document, node }: Operation): boolean | undefined {
  const own = document.member(node, 'security').value;
  const security = own ?? document.member(document.references.root, 'security').value;
  if (security === undefined) return false;
  if (!Array.isArray(security) || !security.every(isRecord)) return undefined;
  return (
    security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0)
  );
}

/** Whether its path template has a parameter other than a format behind a dot: `/orders.{format}`. */
export function hasPathParameter({ path }: Operation): boolean {
  return /^[^?#]*(?<!\.)\{/.test(path);
}

/**
 * Whether the URI names a resource, beside the one that a POST creates, that can be missing: by a
 * parameter in the path or in the path of a server, or by one in the query that is required.
 */
export function hasParent(operation: Operation): boolean | undefined {
  const { document, item, node, path } = operation;
  if (path.includes('{')) return true;
  const { parameters } = operation;
  if (parameters.some((each) => each?.in === 'query' && each.required === true)) return true;
  const servers = [node, item, document.references.root]
    .map((holder) => document.member(holder, 'servers').value)
    .find(Array.isArray);
  const isInServer = servers?.some((each) => isRecord(each) && hasParameterInPath(each.url));
  return isInServer === true || (parameters.includes(undefined) ? undefined : false);
}

function hasParameterInPath(url: unknown): boolean {
  return typeof url === 'string' && url.replace(/^[^/]*\/\/[^/]*/, '').includes('{');
}
