import { authenticates } from '../../openapi/authenticates.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../openapi/Operation.ts';

function operation(path: string, post: object, root: object = { openapi: '3.1.0' }): Operation {
  const document = { ...root, paths: { [path]: { post } } };
  return new OpenApiDocument(document, document).operations[0] as Operation;
}

const withPassword = { properties: { password: { type: 'string' } } };
const body = (schema: object) => ({
  requestBody: { content: { 'application/json': { schema } } },
});

test.each([
  ['the end of the path', '/users/login', {}],
  ['the end of the path', '/oauth2/token', {}],
  ['the last but one', '/auth/{provider}', {}],
  ['two words', '/users/sign-in', {}],
  ['the operationId', '/sessions', { operationId: 'logInUser' }],
  ['a parameter', '/sessions', { parameters: [{ in: 'query', name: 'client_secret' }] }],
  ['a property', '/sessions', body(withPassword)],
])('by %s: %s %j', (_, path, post) => {
  expect(authenticates(operation(path, post))).toBe(true);
});

test('by a property of a shared schema', () => {
  const post = body({ $ref: '#/components/schemas/LogIn' });
  const root = { openapi: '3.1.0', components: { schemas: { LogIn: withPassword } } };
  expect(authenticates(operation('/sessions', post, root))).toBe(true);
});

test('by a property of a body in OpenAPI 2', () => {
  const parameters = [{ in: 'body', name: 'body', schema: { $ref: '#/definitions/LogIn' } }];
  const root = { swagger: '2.0', definitions: { LogIn: withPassword } };
  expect(authenticates(operation('/sessions', { parameters }, root))).toBe(true);
});

test.each([
  ['/orders', {}],
  ['/authors', {}],
  ['/login/history/{id}', {}],
  ['/orders', { operationId: 'logOrder', parameters: [{ in: 'query', name: 'key' }, null] }],
  ['/orders', { operationId: 7, ...body({ properties: { name: {} } }) }],
])('but not %s %j', (path, post) => {
  expect(authenticates(operation(path, post))).toBe(false);
});
