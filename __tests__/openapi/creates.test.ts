import { creates } from '../../openapi/creates.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../openapi/Operation.ts';

function reason(path: string, post: object = {}, method = 'post') {
  const document = { openapi: '3.1.0', paths: { [path]: { [method]: post } } };
  return creates(new OpenApiDocument(document, document).operations[0] as Operation);
}

test('in a collection, for the reason of createsInCollection', () => {
  const paths = {
    '/orders': { post: { operationId: 'createOrder' } },
    '/orders/{id}': { get: {} },
  };
  const document = { openapi: '3.1.0', paths };
  const [post] = new OpenApiDocument(document, document).operations;
  expect(creates(post as Operation)).toBe('creates in a collection (/orders/{id} exists)');
});

test.each([
  ['/images/create', {}, 'create'],
  ['/images/create.json', {}, 'create'],
  ['/images/{imageId}/labels/create/', {}, 'create'],
  ['/images:create', {}, 'create'],
  ['/createnewschedule', {}, 'createnewschedule'],
  ['/createOrder', { summary: 'Place an order' }, 'createOrder'],
  ['/create-image-and-label-it', {}, 'create-image-and-la…'],
  ['/orders/insert', {}, 'insert'],
  ['/orders/add', {}, 'add'],
  ['/orders/Add/', { summary: 'Adds an order' }, 'Add'],
  ['/orders/addItem', { summary: 'Create an item' }, 'addItem'],
  ['/orders/new', {}, 'new'],
  ['/orders/new-order', { operationId: 'createOrder' }, 'new-order'],
  ['/{{x}}/create{{', {}, 'create{ {'],
])('by the verb of its path: %s %j', (path, post, verb) => {
  expect(reason(path, post)).toBe(`creates ("${verb}" says so)`);
});

test.each([
  ['an item', '/orders/{id}/create-invoice', {}],
  ['an item', '/orders/{id}:create', {}],
  ['actions', '/orders/{id}/Actions/create_invoice', {}],
  ['several', '/orders/createBatch', {}],
  ['an update', '/orders/createorupdate', {}],
  ['several', '/orders/create', { summary: 'Create multiple orders' }],
  ['an update', '/orders/create', { summary: 'Create or update an order' }],
  ['another verb', '/orders/create', { summary: 'Check whether an order can be created' }],
  ['a membership', '/orders/add', { summary: 'Add an order to a group' }],
  ['a membership', '/orders/add-to-group', {}],
  ['what may be there', '/orders/addItem', {}],
  ['what may be a resource', '/new-orders', {}],
  ['the past', '/orders/created', {}],
  ['what may be there', '/createAuthorIfNotExistsFor', {}],
  ['what may be there', '/createifabsent', {}],
  ['what may be there', '/orders/createUnlessExists', {}],
  ['an alternative', '/rooms/createOrJoin', {}],
  ['several', '/orders/createMany', {}],
  ['several', '/createManyOrders', {}],
  ['what has no URI', '/otp/create', {}],
  ['what has no URI', '/password/create', {}],
  ['what has no URI', '/hash/create', {}],
  ['what has no URI', '/qr/create', {}],
  ['what has no URI', '/createQrCode', {}],
  ['what has no URI', '/tokens/create', {}],
  ['what has no URI', '/createToken', {}],
  ['several', '/orders/insert', { summary: 'Creates one or more orders' }],
  ['another verb', '/orders/search', { operationId: 'createSearch' }],
  ['a controller', '/orders/create', { 'x-resource-archetype': 'controller' }],
])('but not with %s: %s %j', (_what, path, post) => {
  expect(reason(path, post)).toBeUndefined();
});

test.each(['put', 'get', 'patch'])('nor by %s', (method) => {
  expect(reason('/orders/create', {}, method)).toBeUndefined();
});
