import { statusCodeArchetype } from '../../checks/statusCodeArchetype.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';
import ruleset from '../../ruleset.ts';

const { options } = ruleset['status-201-put-creation'];

function messages(path: string, policy = options.policy) {
  const paths = {
    [path]: { put: { responses: { 201: { description: 'Made' } } } },
    [`${path}/{id}`]: { get: { responses: {} } },
  };
  const document = { openapi: '3.1.0', paths };
  const scope = new Scope(new OpenApiDocument(document, document));
  return statusCodeArchetype(scope, { ...options, policy }).map(({ message }) => message);
}

test('a reason too long for the message is left out', () => {
  expect(messages('/warehouses-of-suppliers')).toEqual([
    'PUT 201 on a collection; 200 or 204 if nothing is created, else POST',
  ]);
});

test('what the policy does not have is not named', () => {
  expect(messages('/orders', { ...options.policy, forbid: { 204: 'all' } })).toEqual([
    'PUT 201 on a collection (/orders/{id} exists); 200 if nothing is created, else POST',
  ]);
  expect(messages('/orders', { ...options.policy, forbid: { 200: 'all', 204: 'all' } })).toEqual([
    'PUT 201 on a collection (/orders/{id} exists); use POST',
  ]);
});
