import { isRecord } from './isRecord.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import type { Operation } from './Operation.ts';
import { pathSegments } from './pathSegments.ts';
import { type Node, ownMember } from './References.ts';
import { wordsOf } from './wordsOf.ts';

/** Of a path or an `operationId`: here a client proves who it is, or asks for the means to. */
const words = new Set([
  ...['auth', 'authenticate', 'authentication', 'authorize', 'login', 'logon', 'oauth'],
  ...['signin', 'signup', 'token', 'tokens', 'mfa', 'otp'],
]);
/** As above, in two words. */
const pairs = new Set(['log in', 'log on', 'sign in', 'sign up']);
/** Names of parameters and properties that are or come with credentials, in lower-case letters alone. */
const secrets = new Set([
  ...['password', 'passwd', 'passphrase', 'otp', 'clientsecret', 'granttype', 'refreshtoken'],
  ...['idtoken', 'credentials'],
]);

/**
 * Whether the credentials of an operation may be what it takes as its content, so that it answers 401
 * without a security requirement: a log-in, a request for a token. The last words of its path or its
 * `operationId` say so, or a parameter or a property of its request body is named like a secret.
 */
export function authenticates(operation: Operation): boolean {
  const id = ownMember(operation.node.value, 'operationId');
  const texts = [...pathSegments(operation.path).slice(-2), typeof id === 'string' ? id : ''];
  return texts.map(wordsOf).some(speaksOfIt) || fieldsOf(operation).some(isSecret);
}

function speaksOfIt(text: readonly string[]): boolean {
  return text.some((word, index) => words.has(word) || pairs.has(`${word} ${text[index + 1]}`));
}

function isSecret(name: unknown): boolean {
  return typeof name === 'string' && secrets.has(name.replace(/[^A-Za-z]/g, '').toLowerCase());
}

/** The names of its parameters and of the properties of its request body. */
function fieldsOf({ document, node, parameters }: Operation): unknown[] {
  const content = document.member(document.member(node, 'requestBody'), 'content');
  const holders = [content, document.member(node, 'parameters')].flatMap((list) =>
    membersOf(list, document),
  );
  const properties = holders.map((holder) =>
    document.member(document.member(holder, 'schema'), 'properties'),
  );
  return [...parameters.map((each) => each?.name), ...properties.flatMap(keysOf)];
}

function membersOf(node: Node, document: OpenApiDocument): Node[] {
  return keysOf(node).map((key) => document.member(node, key));
}

function keysOf({ value }: Node): string[] {
  return isRecord(value) || Array.isArray(value) ? Object.keys(value) : [];
}
