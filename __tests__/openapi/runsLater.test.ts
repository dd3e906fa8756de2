import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../openapi/Operation.ts';
import { runsLater } from '../../openapi/runsLater.ts';

function operation(post: object): Operation {
  const document = { openapi: '3.1.0', paths: { '/orders': { post } } };
  return new OpenApiDocument(document, document).operations[0] as Operation;
}

test.each([
  { summary: 'Create an order asynchronously' },
  { summary: 'Async: create an order' },
  { summary: 'Asynchronous order' },
  { summary: 'Queues an order' },
  { summary: 'Queue the order' },
  { summary: 'Starts a long-running operation' },
  { operationId: 'createAsyncOrder' },
  { operationId: 'async_create_order' },
  { operationId: 'enqueueOrder' },
  { description: 'Runs in the background but returns immediately.' },
  { description: 'Places an order. The order will be processed within the hour.' },
  { description: 'Places an order (v1.2). Asynchronously! Really.' },
  { summary: 'Order', description: 'The order is queued' },
  { description: 'It will be sent later, as a background job' },
  { description: 'Not cheap. Runs asynchronously' },
  { description: 'Creates an order. This operation is asynchronous.' },
  { description: 'Creates an order. The request runs in the background.' },
  { description: 'Creates an order. It is processed asynchronously.' },
  { description: 'Creates an order. Note that it is a background job.' },
  { description: 'Creates an order. The invoice is created in the background.' },
  { description: 'Creates an order. We asynchronously create it.' },
  { description: 'Places an order. Orders are queued.' },
  { description: 'Places an order. The order processing is asynchronous.' },
  { description: '<p>Creates it.</p> <p><code>CreateOrder</code> is <b>now</b> asynchronous.</p>' },
  { description: 'Marks all. If there are many, you get a 202 and they are queued.' },
  { description: 'Creates an order. Initiates an asynchronous job.' },
  { description: 'Creates an order. Ordering happens asynchronously.' },
  { summary: 'Creates an order. The operation is asynchronous.' },
  { description: 'Creates an order to be processed later.' },
  { description: 'Creates an order. Its creation is deferred.' },
  { description: 'The processing gets deferred' },
  { summary: 'Deferred creation of an order' },
])('%j', (post) => {
  expect(runsLater(operation(post))).toBe(true);
});

test.each([
  {},
  { summary: 'Create an order' },
  { summary: 'Create an order synchronously' },
  { summary: 'Synchronous creation' },
  { summary: 'A non-asynchronous order' },
  { description: 'This is not asynchronous.' },
  { description: 'This does not run in the background.' },
  { description: "It isn't queued" },
  { description: 'Synchronous, unlike the asynchronous one.' },
  { description: 'May be run asynchronously.' },
  { description: 'Runs synchronously or asynchronously.' },
  { description: 'Optionally in the background' },
  { description: 'If queued, it is not there at once' },
  { summary: 'Create a queue' },
  { summary: 'Queue settings' },
  { summary: 'Upload a background image' },
  { summary: 'Set the background' },
  { operationId: 'CreateOrdersAsync' },
  { operationId: 'create_order_async' },
  { description: 'One. Two. Three. Asynchronously.' },
  { description: 'Creates an order. Notifications are sent asynchronously.' },
  { description: 'Creates an order. Emails are queued.' },
  { description: 'Creates an order. Indexing happens in the background.' },
  { description: 'Creates an order. Payment will be processed by Stripe.' },
  { description: 'Creates an order. Order notifications are sent asynchronously.' },
  { description: 'Creates an order. An invoice is created and mails about it are queued.' },
  { description: 'Creates an order. Queue the mails yourself.' },
  { summary: 'Creates an order. Emails are queued.' },
  { summary: 'Create a deferred payment' },
  { operationId: 'createDeferredPayment' },
  { operationId: ['async'], summary: { async: true }, description: null },
])('not %j', (post) => {
  expect(runsLater(operation(post))).toBe(false);
});

test.each([
  ['Operation', true],
  ['GoogleLongrunningOperation', true],
  ['CreateOperationRequest', false],
  ['Order', false],
])('by an answer whose schema is called %s: %s', (name, expected) => {
  const schema = { $ref: `#/components/schemas/${name}` };
  const responses = { 200: { content: { 'application/json': { schema } } } };
  const document = {
    openapi: '3.1.0',
    paths: { '/orders': { post: { responses } } },
    components: { schemas: { [name]: { type: 'object' } } },
  };
  const [post] = new OpenApiDocument(document, document).operations;
  expect(runsLater(post as Operation)).toBe(expected);
});
