import { archetypeOf } from '../../openapi/archetypeOf.ts';
import { createsInCollection } from '../../openapi/createsInCollection.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';

type Members = Readonly<Record<string, unknown>>;

/** An operation of a document that is OpenAPI 3.1 where it does not say otherwise. */
function operation(document: Members, path: string, method = 'POST') {
  const whole = { openapi: '3.1.0', ...document };
  const operations = new OpenApiDocument(whole, whole).operationsByPath.get(path) ?? [];
  const found = operations.find((candidate) => candidate.method === method);
  if (found === undefined) throw new Error(`no ${method} ${path}`);
  return found;
}

function archetype(paths: Members, path: string, method?: string) {
  return archetypeOf(operation({ paths }, path, method));
}

/** Whether a POST on the first of some paths creates in a collection, and why. */
function creates(post: unknown, paths: Members = itemsToRead) {
  const [path = ''] = Object.keys(paths);
  const item = paths[path] as Members;
  return createsInCollection(operation({ paths: { ...paths, [path]: { ...item, post } } }, path));
}

function answering(schema: unknown) {
  return { responses: { 200: { content: { 'application/json': { schema } } } } };
}

const order = { $ref: '#/components/schemas/Order' };
const item = '/orders/{id} exists';
const itemsToRead = { '/orders': {}, '/orders/{id}': { get: {} } };
const itemsToRemove = { '/orders': {}, '/orders/{id}': { delete: {} } };
const listAndItems = { '/orders': { get: {} }, '/orders/{id}': { get: {}, delete: {} } };

function inferred(name: string, reason: string) {
  return { archetype: name, reason, stated: false };
}

const unknown = inferred('unknown', 'nothing in the document tells');

describe('the document says it by x-resource-archetype', () => {
  const items = { '/orders/{id}': { get: {} } };
  const said = 'x-resource-archetype says so';

  test.each(['collection', 'document', 'controller'])('on the operation: %s', (name) => {
    const paths = { '/orders': { post: { 'x-resource-archetype': name } }, ...items };
    expect(archetype(paths, '/orders')).toEqual({ archetype: name, reason: said, stated: true });
  });

  test('on the path item', () => {
    const paths = { '/orders/{id}': { 'x-resource-archetype': 'controller', post: {} } };
    const stated = { archetype: 'controller', reason: said, stated: true };
    expect(archetype(paths, '/orders/{id}')).toEqual(stated);
  });

  test('on both, where the operation wins', () => {
    const post = { 'x-resource-archetype': 'controller' };
    const paths = { '/orders': { 'x-resource-archetype': 'document', post }, ...items };
    const stated = { archetype: 'controller', reason: said, stated: true };
    expect(archetype(paths, '/orders')).toEqual(stated);
  });

  test('on both, where that of the operation is no archetype', () => {
    const post = { 'x-resource-archetype': 'store' };
    const paths = { '/orders': { 'x-resource-archetype': 'document', post }, ...items };
    const stated = { archetype: 'document', reason: said, stated: true };
    expect(archetype(paths, '/orders')).toEqual(stated);
  });

  test.each([
    ['in the path item that a $ref leads to', {}, { 'x-resource-archetype': 'collection' }],
    ['beside the $ref of the path item', { 'x-resource-archetype': 'collection' }, {}],
    [
      'in both, where the one in `paths` wins',
      { 'x-resource-archetype': 'collection' },
      { 'x-resource-archetype': 'document' },
    ],
  ])('%s', (_where, beside, there) => {
    const paths = { '/orders': { $ref: '#/components/pathItems/orders', ...beside } };
    const components = { pathItems: { orders: { ...there, post: {} } } };
    const post = operation({ paths, components }, '/orders');
    expect(archetypeOf(post)).toEqual({ archetype: 'collection', reason: said, stated: true });
    expect(createsInCollection(post)).toBe(said);
  });

  test.each([
    'Collection',
    'store',
    'unknown',
    '',
    null,
    true,
    7,
    ['collection'],
    { collection: true },
  ])('another value counts for nothing: %j', (value) => {
    const post = { 'x-resource-archetype': value };
    const paths = { '/orders': { 'x-resource-archetype': value, post }, ...items };
    expect(archetype(paths, '/orders')).toEqual(inferred('collection', item));
  });

  test('a POST on a stated collection creates, whatever its words say', () => {
    const post = { 'x-resource-archetype': 'collection', summary: 'Update orders in a batch' };
    expect(creates(post, { '/orders/search': {} })).toBe(said);
  });

  test.each(['document', 'controller'])('a POST on a stated %s does not', (name) => {
    expect(creates({ 'x-resource-archetype': name, operationId: 'createOrder' })).toBeUndefined();
  });
});

describe('the path tells', () => {
  test.each([
    ['/orders/{id}:cancel', inferred('controller', 'the path ends in :cancel')],
    ['/orders:batchGet', inferred('controller', 'the path ends in :batchGet')],
    ['/orders/{id}', inferred('document', 'the path ends in a parameter')],
    ['/orders/{id}/?expand={expand}', inferred('document', 'the path ends in a parameter')],
    ['/orders/{id}.json', inferred('document', 'the path ends in a parameter')],
    ["/orders('{id}')", inferred('document', 'the path ends in a parameter')],
    ['/orders({id})', inferred('document', 'the path ends in a parameter')],
    ['/orders/search', inferred('controller', '"search" is a verb')],
    ['/sendMail', inferred('controller', '"send" is a verb')],
    ['/orders/add-items/', inferred('controller', '"add" is a verb')],
    ['/orders/Cancel_order#now', inferred('controller', '"cancel" is a verb')],
    ['/search/orders', unknown],
    ['/searches', unknown],
    ['/:id', unknown],
    ['/orders.{format}', unknown],
    ['/orders', unknown],
    ['/', unknown],
    ['', unknown],
    ['/?Action=CreateOrder', unknown],
  ])('%s', (path, expected) => {
    expect(archetype({ [path]: { post: {} } }, path)).toEqual(expected);
  });

  test('a path of a verb is a controller even if a parameter can follow', () => {
    const paths = { '/search': { post: {} }, '/search/{query}': { get: {} } };
    expect(archetype(paths, '/search')).toEqual(inferred('controller', '"search" is a verb'));
  });

  test('the root is no collection of what is one segment below it', () => {
    const paths = { '/': { post: {} }, '/{id}': { get: {} } };
    expect(archetype(paths, '/')).toEqual(unknown);
  });
});

describe('the operations on items tell', () => {
  test.each(['get', 'put', 'patch', 'delete'])('%s', (method) => {
    const paths = { '/orders': { post: {} }, '/orders/{id}': { [method]: {} } };
    expect(archetype(paths, '/orders')).toEqual(inferred('collection', item));
  });

  test.each(['post', 'head', 'options', 'trace', 'x-get', 'GET', 'parameters', 'summary'])(
    'but not %s',
    (key) => {
      const paths = { '/orders': { post: {} }, '/orders/{id}': { [key]: {} } };
      expect(archetype(paths, '/orders')).toEqual(unknown);
    },
  );

  test.each([
    ['/orders/', '/orders/{id}', item],
    ['/orders', '/orders/{id}/', '…/{id}/ exists'],
    ['/orders.json', '/orders/{id}.json', '/orders/{id}.json exists'],
    ['/orders?page={page}', '/orders/{id}', item],
    ['/orders#bulk', '/orders/{id}#one', '/orders/{id}#one exists'],
    ['/shops/{shop}/orders', '/shops/{shopId}/orders/{id}', '…/orders/{id} exists'],
    ['/orders', "/orders('{id}')", "/orders('{id}') exists"],
    ['/orders/v4', '/orders/v4/{id}', '…/v4/{id} exists'],
    ['/bestellingen', '/bestellingen/{nummer}', '/bestellingen/{nummer} exists'],
    ['/注文', '/注文/{番号}', '/注文/{番号} exists'],
  ])('of %s, on %s', (path, itemPath, reason) => {
    const paths = { [path]: { post: {} }, [itemPath]: { get: {} } };
    expect(archetype(paths, path)).toEqual(inferred('collection', reason));
  });

  test.each(['/orders/{id}/lines', '/orders/{id}:cancel', '/orders/latest', '/order/{id}'])(
    'but not those on %s',
    (path) => {
      const paths = { '/orders': { post: {} }, [path]: { get: {} } };
      expect(archetype(paths, '/orders')).toEqual(unknown);
    },
  );

  test('whatever the method of the operation', () => {
    const paths = { '/orders': { put: {} }, '/orders/{id}': { get: {} } };
    expect(archetype(paths, '/orders', 'PUT')).toEqual(inferred('collection', item));
  });

  test('on any of the paths to the same item', () => {
    const paths = {
      '/orders': { post: {} },
      '/orders/{id}': { head: {} },
      '/orders/{orderId}': { get: {} },
    };
    expect(archetype(paths, '/orders')).toEqual(inferred('collection', '/orders/{orderId} exists'));
  });

  test('on the first of the paths that have the method', () => {
    const paths = {
      '/orders': { post: {} },
      '/orders/{id}': { get: {} },
      '/orders/{no}': { get: {} },
    };
    expect(archetype(paths, '/orders')).toEqual(inferred('collection', item));
  });
});

describe('the answer of GET tells', () => {
  const list = inferred('collection', 'its GET answers a list');
  const rows = { type: 'array', items: { type: 'object' } };

  test.each([
    ['an array', { type: 'array' }, list],
    ['an array or null', { type: ['array', 'null'] }, list],
    ['an object around an array of objects', { properties: { data: rows, page: {} } }, list],
    ['and one of plain values', { properties: { data: rows, tags: { type: 'array' } } }, list],
    ['two arrays of objects', { properties: { lines: rows, payments: rows } }, unknown],
    ['an array of strings', { properties: { tags: { type: 'array', items: {} } } }, unknown],
    ['an object', { type: 'object' }, unknown],
    ['anything', {}, unknown],
    ['everything', true, unknown],
    ['nothing', undefined, unknown],
    ['properties that are none', { properties: [rows] }, unknown],
    ['a property that is none', { properties: { data: null } }, unknown],
  ])('%s', (_name, schema, expected) => {
    const paths = { '/orders': { get: answering(schema), post: {} } };
    expect(archetype(paths, '/orders')).toEqual(expected);
  });

  test('unless a PATCH changes parts of it', () => {
    const paths = { '/import': { get: answering({ properties: { rows } }), patch: {}, put: {} } };
    expect(archetype(paths, '/import', 'PUT')).toEqual(unknown);
  });

  test('by way of $refs, and on another path to the same resource', () => {
    const paths = {
      '/orders': { post: {} },
      '/orders/?page={page}': {
        get: { responses: { '2XX': { $ref: '#/components/responses/Orders' } } },
      },
    };
    const components = {
      responses: {
        Orders: { content: { json: { schema: { $ref: '#/components/schemas/Orders' } } } },
      },
      schemas: {
        Orders: { properties: { data: { $ref: '#/components/schemas/Data' } } },
        Data: { type: 'array', items: order },
        Order: { allOf: [{ type: 'object' }] },
      },
    };
    expect(archetypeOf(operation({ paths, components }, '/orders'))).toEqual(list);
  });

  test('in OpenAPI 2 by the schema of the response', () => {
    const get = { responses: { 400: { schema: {} }, 204: {}, 200: { schema: { type: 'array' } } } };
    const document = { swagger: '2.0', paths: { '/orders': { get, post: {} } } };
    const operations = new OpenApiDocument(document, document).operations;
    expect(operations.map(archetypeOf)).toEqual([list, list]);
  });

  test('but not what it answers when something goes wrong', () => {
    const get = { responses: { default: { content: { json: { schema: { type: 'array' } } } } } };
    expect(archetype({ '/orders': { get, post: {} } }, '/orders')).toEqual(unknown);
  });

  test('of a schema that contains itself', () => {
    const schema = { properties: { parent: { $ref: '#/components/schemas/Node' } } };
    const paths = { '/nodes': { get: answering({ $ref: '#/components/schemas/Node' }), post: {} } };
    const post = operation({ paths, components: { schemas: { Node: schema } } }, '/nodes');
    expect(archetypeOf(post)).toEqual(unknown);
  });
});

describe('a POST on a collection creates', () => {
  test.each([
    { operationId: 'createOrder' },
    { operationId: 'orders_create' },
    { operationId: 'OrdersApi.InsertOrder' },
    { operationId: 'newOrder' },
    { operationId: 'createReturn', summary: 'Create a check' },
    { summary: 'Create an order' },
    { summary: 'Upload a new order' },
    { summary: 'Orders: create one' },
    { summary: ' ', description: 'Creates an order. Items are updated later.' },
    { summary: null, description: 'Creates an order\nand so on' },
    { operationId: 'addOrder' },
    { summary: 'Add an order' },
    { operationId: 'createSearch', summary: 'Create a search' },
    { operationId: 'create_export' },
    { operationId: 'createSubscription' },
    { operationId: 'orders_create', summary: 'Create a notification' },
    { operationId: 'search.orders.create' },
    { operationId: 'ViewSet_create' },
    { operationId: 'checks/create' },
    { operationId: 'UserViewSet_create' },
    { operationId: 'price_list_create' },
    { operationId: 'createDeleteRequest' },
    { operationId: 'savedSearchCreate' },
    { operationId: 'TranslationSets_PostAttribute', summary: 'Create an attribute' },
    { summary: 'Create a new or cancelled order' },
    { summary: 'Creates a void order' },
    { summary: 'Create an order', description: 'Use `/transfer/refund/create` to do so' },
    { operationId: 'postDownloadRequest', summary: 'Create a download request' },
    { summary: 'This endpoint allows you to create an order' },
    { summary: 'Create an order that you can pause or stop' },
    { summary: 'Create an order', description: 'A. It cannot be updated if it exists.' },
    { summary: 'Create an order', description: 'A. Update it by PUT.' },
    { summary: 'Create an order', description: 'A. To update an existing order, use PUT.' },
    { summary: 'Create an order', description: 'A.\n- `force`: replaces\nexisting orders' },
    { summary: 'Create an order', description: 'A. If taken, 201, otherwise it is returned.' },
    { summary: 'Create an order', description: 'A. Fails if it already exists.' },
    { summary: 'Create an order', description: 'A. Returns an error if the order exists.' },
    { summary: 'Create an order', description: 'A. 409 is returned if it already exists.' },
    { summary: 'Create an order', description: 'If it exists, a 4XX is returned.' },
    { summary: 'Create an order', description: 'A. A conflict is returned if it exists.' },
    { summary: 'Create an order', description: 'A. Orders that exist cannot be modified.' },
    { summary: 'Create an order', description: 'A. If it exists, it won’t be changed.' },
    { summary: 'Create an order', description: 'A. If it exists,\nReturns the order.' },
    { description: 'Creates an order; the order is returned' },
    { description: 'Creates an order for an existing customer and returns it' },
    { summary: 'Create an order, or an error if it does not exist' },
    { summary: 'Create an order if the customer exists' },
    { summary: 'Invite a new or existing customer' },
    { summary: 'Create or insert an order' },
    { summary: 'Create an order or two' },
    { summary: 'Create /orders' },
    { summary: 'Create an order', description: 'POST /orders/create/ is the same' },
    { summary: 'Create an order', description: 'A. If it exists, returns ALREADY_EXISTS.' },
    { summary: 'Create an order', description: 'A. You can have an existing one replaced.' },
    { summary: 'Create an order', description: 'A. Those existing are kept.' },
    { summary: 'Create an order', description: 'A. View the existing overrides there.' },
    { summary: 'Create an order', description: '<b>Create</b> an order' },
    { summary: 'Create an order with one or more items' },
    { summary: 'Create an order of several items' },
    { summary: 'Create an order', description: 'Create an order from a list of items' },
  ])('if its words say so: %j', (post) => {
    expect(creates(post)).toBe(item);
  });

  test.each([
    {},
    { operationId: 'postOrders' },
    { summary: 'Orders' },
    { summary: 'Send an order to create' },
    { summary: 'The created order' },
  ])('but not if they leave it open: %j', (post) => {
    expect(creates(post)).toBeUndefined();
  });

  test.each([
    {},
    { operationId: 'OrdersPOST' },
    { summary: 'Bestelling plaatsen' },
    { summary: 'Submit an order' },
  ])('if it has a list and items that can be read and removed, in any language: %j', (post) => {
    expect(creates(post, listAndItems)).toBe(item);
  });

  test.each(['put', 'patch', 'delete'])('if items can be changed by %s', (method) => {
    const paths = { '/orders': { get: {} }, '/orders/{id}': { get: {}, [method]: {} } };
    expect(creates({}, paths)).toBe(item);
  });

  test.each([
    ['no item can be read', { '/orders': { get: {} }, '/orders/{id}': { delete: {} } }],
    ['there is no list', { '/orders': {}, '/orders/{id}': { get: {}, delete: {} } }],
    ['items can only be read', { '/orders': { get: {} }, '/orders/{id}': { get: {} } }],
    [
      'the collection has PUT',
      { '/orders': { get: {}, put: {} }, '/orders/{id}': { get: {}, delete: {} } },
    ],
    [
      'the collection has PATCH',
      { '/orders': { get: {}, patch: {} }, '/orders/{id}': { get: {}, delete: {} } },
    ],
  ])('but not if %s', (_name, paths) => {
    expect(creates({}, paths)).toBeUndefined();
  });

  test('if it answers what GET on an item answers', () => {
    const paths = { '/orders': { get: answering({}) }, '/orders/{id}': { get: answering(order) } };
    const post = answering(order);
    const document = {
      paths: { ...paths, '/orders': { ...paths['/orders'], post } },
      components: { schemas: { Order: { type: 'object' } } },
    };
    expect(createsInCollection(operation(document, '/orders'))).toBe(item);
  });

  test.each([
    ['and GET on the list too', order, order, order],
    ['which is a $ref to nothing', {}, { $ref: '#/nothing' }, { $ref: '#/nothing' }],
    ['by a definition of its own', {}, { type: 'object' }, { type: 'object' }],
  ])('but not %s', (_name, listed, single, posted) => {
    const document = {
      paths: {
        '/orders': { get: answering(listed), post: answering(posted) },
        '/orders/{id}': { get: answering(single) },
      },
      components: { schemas: { Order: { type: 'object' } } },
    };
    expect(createsInCollection(operation(document, '/orders'))).toBeUndefined();
  });

  test('if its words say so and GET answers a list', () => {
    const paths = { '/orders': { get: answering({ type: 'array' }) } };
    expect(creates({ operationId: 'createOrder' }, paths)).toBe('its GET answers a list');
    expect(creates({}, paths)).toBeUndefined();
  });

  test.each(['PUT', 'PATCH', 'GET'])('but a %s does not', (method) => {
    const key = method.toLowerCase();
    const orders = { [key]: { operationId: 'createOrder' } };
    const paths = { '/orders': orders, '/orders/{id}': { get: {}, delete: {} } };
    expect(createsInCollection(operation({ paths }, '/orders', method))).toBeUndefined();
  });

  test.each(['/orders/{id}', '/orders/search', '/orders'])('nor does a POST on %s', (path) => {
    expect(creates({ operationId: 'createOrder' }, { [path]: {} })).toBeUndefined();
  });
});

describe('a POST whose words tell of something else does not create', () => {
  test.each([
    ['another verb first', { operationId: 'getNewOrders' }],
    ['another verb first', { operationId: 'create', summary: 'Find new orders' }],
    ['another verb first', { summary: 'Assign a new order' }],
    ['an upsert', { operationId: 'createOrUpdateOrder' }],
    ['an upsert', { summary: 'Create or replace an order' }],
    ['an upsert', { summary: 'Create/Update an order' }],
    ['an upsert', { summary: 'Create an order', description: 'Updates it if it exists.' }],
    ['an upsert', { summary: 'Add an order. Otherwise your order will be updated.' }],
    ['an upsert', { summary: 'Create an order', description: 'A. If it exists, it is replaced.' }],
    ...[
      'If it already exists, it is returned.',
      'If it already exists,\nit is returned.',
      'If the order exists, it is reused.',
      'An order that exists is kept.',
      'If it exists already, it is modified.',
      'If it exists, it is changed.',
      'If it exists, it is edited.',
      'When one exists, the call edits it.',
      'If it exists, the two are merged.',
      'If it exists, it is overridden.',
      'If it exists, it is extended.',
      'If it exists, it is patched.',
      'An existing one gets replaced.',
      'Returns the existing order, if any.',
      'If it exists, no new order is created, and it is returned.',
      'If it exists, it is not created again but returned.',
      'If it exists, it is updated, and no mail sent.',
    ].map((sentence): [string, object] => [
      'what may be there',
      { summary: 'Create an order', description: `It does so. ${sentence}` },
    ]),
    ['what may be there', { summary: 'Create an order', description: 'If it exists, returns it.' }],
    ['what may be there', { operationId: 'createOrderIfNotExists' }],
    ['what may be there', { operationId: 'create_order_if_not_exists' }],
    ['what may be there', { operationId: 'createorderifnotexists' }],
    ['what may be there', { operationId: 'createIfAbsent' }],
    ['what may be there', { summary: 'Create order unless it exists' }],
    ['what may be there', { summary: 'Create the order if it does not exist' }],
    ['what may be there', { summary: 'Create an order', description: 'Creates it when missing' }],
    ['an alternative', { operationId: 'createOrGetOrder' }],
    ['an alternative', { operationId: 'createOrJoinRoom' }],
    ['an alternative', { operationId: 'createOrMergeContact' }],
    ['an alternative', { operationId: 'create_or_restore_order' }],
    ['an alternative', { summary: 'Create or extend a loan' }],
    ['an alternative', { summary: 'Creates or amends an order' }],
    ['an alternative', { summary: 'Create/amend an order' }],
    ['an alternative', { summary: 'Create and/or amend an order' }],
    ['an alternative', { summary: 'Adds or pays an order' }],
    ['an alternative', { summary: 'Create or retrieve an order' }],
    ['an alternative', { summary: 'Create/reactivate an order' }],
    ['an alternative', { summary: 'Allows you to create or delete an order' }],
    ['another verb', { operationId: 'cancelNewOrders' }],
    ['another verb', { operationId: 'cancel_all_new_orders' }],
    ['another verb', { operationId: 'OrdersApi_cancelNewOrders' }],
    ['another verb', { operationId: 'subscribeToNewOrders' }],
    ['another verb', { operationId: 'processNewOrders' }],
    ['another verb', { operationId: 'scoreNewOrder' }],
    ['another verb', { summary: 'Scales new orders' }],
    ['another verb', { summary: 'Redeem an order' }],
    ['another verb', { summary: 'Splitting orders' }],
    ['another verb', { summary: 'Anonymized an order' }],
    ['another verb', { summary: 'Notified of new orders' }],
    ['another verb', { summary: 'Deletion of new orders' }],
    ['another verb', { summary: 'Order cancellation' }],
    ['another verb', { operationId: 'orderValidation' }],
    ['another verb', { operationId: 'previewCreateOrder' }],
    ['another verb', { operationId: 'getOrCreateOrder' }],
    ['another verb', { operationId: 'deleteUsers' }],
    ['another verb', { operationId: 'orderDeleteAll' }],
    ['another verb', { operationId: 'orders_search' }],
    ['another verb', { operationId: 'orders.export' }],
    ['another verb', { operationId: 'OrdersSearch' }],
    ['another verb', { operationId: 'exportsOrders' }],
    ['another verb', { summary: 'Export orders as CSV' }],
    ['another verb', { summary: 'Count new users' }],
    ['another verb', { summary: 'Cancelling new orders' }],
    ['another verb', { summary: 'Notifies of new orders' }],
    ['another verb', { summary: 'Archived: cancels an order' }],
    ['another verb', { summary: 'Order search' }],
    ['another verb', { summary: 'Use this endpoint to delete a new order' }],
    ['another verb', { summary: 'Orders', description: 'Removes an order.' }],
    ['several at once', { operationId: 'bulkCreateOrders' }],
    ['several at once', { operationId: 'createManyOrders' }],
    ['several at once', { summary: 'Create one or more orders' }],
    ['several at once', { summary: 'Create several orders' }],
    ['several at once', { summary: 'Adds a list of new orders' }],
    ['several at once', { summary: 'Create orders', description: 'Creates one or many orders' }],
    ['several at once', { summary: 'Create multiple orders' }],
    ['several at once', { summary: 'Create orders', operationId: 'orders_batch' }],
  ])('%s: %j', (_name, post) => {
    expect(creates(post)).toBeUndefined();
    expect(creates(post, listAndItems)).toBeUndefined();
  });

  test.each([
    { operationId: 'addOrder', summary: 'Add an order to a group' },
    { summary: 'Adds orders to a group' },
  ])('membership: %j', (post) => {
    expect(creates(post)).toBeUndefined();
  });

  test.each([
    ['/searches', { operationId: 'search_create' }],
    ['/Export', { operationId: 'Export_Post', summary: 'Create a draft' }],
    ['/views', { summary: 'Views: create one' }],
    ['/lists', { summary: 'Create a list of orders' }],
    ['/processes', { operationId: 'processCreate' }],
    ['/cancellations', { operationId: 'create', summary: 'Cancellation of an order' }],
  ])('but %s names what could be a verb: %j', (path, post) => {
    const paths = { [path]: {}, [`${path}/{id}`]: { get: {} } };
    expect(creates(post, paths)).toBeDefined();
    expect(creates(post)).toBeUndefined();
  });

  test('membership: what is added cannot be read there', () => {
    expect(creates({ operationId: 'addOrder' }, itemsToRemove)).toBeUndefined();
    expect(creates({ operationId: 'createOrder' }, itemsToRemove)).toBe(item);
  });

  test('but the rest of its description may say what it likes', () => {
    const description = 'Creates an order. Update it by PUT';
    expect(creates({ operationId: 'createOrder', description })).toBe(item);
  });
});

describe('documents that are broken', () => {
  test.each([
    { operationId: { create: true }, summary: null, tags: 'orders' },
    { operationId: ['createOrder'], summary: 7, description: {} },
    { operationId: null, summary: { $ref: '#/paths' }, description: [] },
    { responses: null },
    { responses: [{ content: {} }] },
    { responses: { 200: null, 201: 'Created', 202: { content: null } } },
    { responses: { 200: { $ref: '#/paths/~1orders/post/responses/200' } } },
  ])('%j', (post) => {
    expect(creates(post)).toBeUndefined();
    expect(creates(post, listAndItems)).toBe(item);
  });

  test('names of what every object has are names like others', () => {
    const post = { operationId: 'constructor', summary: 'toString __proto__' };
    const paths = { '/constructor': {}, '/constructor/{__proto__}': { get: {} } };
    expect(creates(post, paths)).toBeUndefined();
    expect(archetype({ '/toString': { post: {} } }, '/toString')).toEqual(unknown);
    expect(archetype({ '/constructor': { post: {} } }, '/constructor')).toEqual(unknown);
  });

  test.each([
    ['{{', '/{{', '/{ {/{id} exists'],
    ['a line break', '/a\nb', '/a b/{id} exists'],
    ['a long name', `/${'o'.repeat(40)}`, `/${'o'.repeat(22)}… exists`],
    ['a long name far down', `/a/b/${'o'.repeat(40)}`, `…/${'o'.repeat(21)}… exists`],
    ['no slash', 'orders', 'orders/{id} exists'],
    ['parentheses', '/orders()(', '/orders()(/{id} exists'],
    ['quotes', `/"'`, `/"'/{id} exists`],
  ])('a path with %s', (_name, path, reason) => {
    const paths = { [path]: { post: {} }, [`${path}/{id}`]: { get: {} } };
    expect(archetype(paths, path)).toEqual(inferred('collection', reason));
  });

  test.each([
    ['/orders/{id}:{{verb', unknown],
    [`/orders:${'a'.repeat(40)}`, inferred('controller', `the path ends in :${'a'.repeat(22)}…`)],
    ['/orders/{', unknown],
    ['/orders/}', unknown],
    ['///', unknown],
    ['/ ', unknown],
  ])('the path %s', (path, expected) => {
    expect(archetype({ [path]: { post: {} } }, path)).toEqual(expected);
  });
});
