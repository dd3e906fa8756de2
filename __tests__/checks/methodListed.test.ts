import { methodListed } from '../../checks/methodListed.ts';
import { found } from './found.ts';

const item = { get: {}, patch: {}, trace: {}, 'x-put': {}, parameters: [] };
const api = { openapi: '3.1.0', paths: { '/orders': item } };

test('reports the operations of other methods than those of the policy, with what to use', () => {
  expect(found(methodListed, { methods: ['GET', 'PUT', 'POST'] }, api)).toEqual([
    'paths./orders.patch: PATCH is not in the policy; use GET, PUT, or POST',
    'paths./orders.trace: TRACE is not in the policy; use GET, PUT, or POST',
  ]);
});

test('is silent where the policy has them all', () => {
  expect(found(methodListed, { methods: ['TRACE', 'PATCH', 'GET'] }, api)).toEqual([]);
});

test('reports the methods of OpenAPI 3.2, under their names and printable', () => {
  const operations = { 'C{{PY': {}, PUT: {} };
  const paths = { '/orders': { query: {}, additionalOperations: operations } };
  expect(found(methodListed, { methods: ['PUT'] }, { openapi: '3.2.0', paths })).toEqual([
    'paths./orders.query: QUERY is not in the policy; use PUT',
    'paths./orders.additionalOperations.C{{PY: C{ {PY is not in the policy; use PUT',
  ]);
});
