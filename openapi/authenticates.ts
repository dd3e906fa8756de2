import { isSecret } from './isSecret.ts';
import { keysOf } from './keysOf.ts';
import type { Operation } from './Operation.ts';
import { oncePerNode } from './oncePerNode.ts';
import { pathSegments } from './pathSegments.ts';
import { ownMember } from './References.ts';
import { wordsOf } from './wordsOf.ts';

/** Of a path or an `operationId`: here a client proves who it is, or asks for the means to. */
const words = new Set([
  ...['auth', 'authenticate', 'authentication', 'authorize', 'login', 'logon', 'oauth'],
  ...['signin', 'signup', 'token', 'tokens', 'mfa', 'otp'],
]);
/** As above, in two words. */
const pairs = new Set(['log in', 'log on', 'sign in', 'sign up']);

/**
 * Whether the credentials of an operation may be what it takes as its content, so that it answers 401
 * without a security requirement: a log-in, a request for a token. The last words of its path or its
 * `operationId` say so, or a parameter or a property of its request body is named like a secret.
 */
export function authenticates(operation: Operation): boolean {
  const id = ownMember(operation.node.value, 'operationId');
  const texts = [...pathSegments(operation.path).slice(-2), typeof id === 'string' ? id : ''];
  return texts.map(wordsOf).some(speaksOfIt) || takesSecret(operation);
}

function speaksOfIt(text: readonly string[]): boolean {
  return text.some((word, index) => words.has(word) || pairs.has(`${word} ${text[index + 1]}`));
}

/** Whether a parameter or a property of the request body is named like a secret. */
function takesSecret({ document, node, parameters }: Operation): boolean {
  if (parameters.some(({ nameSecret }) => nameSecret)) return true;
  const content = document.member(document.member(node, 'requestBody'), 'content');
  const lists = [content, document.member(node, 'parameters')];
  return lists.some((list) => haveSecret(list, document));
}

/** Whether the schema of a member of a node has a property that is named like a secret. */
const haveSecret = oncePerNode((list, document) =>
  (keysOf(list.value) ?? [])
    .map((key) => document.member(document.member(list, key), 'schema'))
    .some((schema) => namesSecret(document.member(schema, 'properties'), document)),
);

const namesSecret = oncePerNode((properties) => keysOf(properties.value)?.some(isSecret) === true);
