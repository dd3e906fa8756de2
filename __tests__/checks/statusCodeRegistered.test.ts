import { statusCodeRegistered } from '../../checks/statusCodeRegistered.ts';
import { found } from './found.ts';

const options = { statusCodes: ['200', '404'] };

test('reports the status codes that are not registered, and nothing that is none', () => {
  const keys = ['200', '299', '404', '420', '599', '4XX', 'default', '600', 'OK', 'x-note'];
  const responses = Object.fromEntries(keys.map((key) => [key, { description: key }]));
  const paths = { '/orders': { get: { responses }, put: { responses: { 200: {} } } } };
  expect(found(statusCodeRegistered, options, { openapi: '3.1.0', paths })).toEqual([
    'paths./orders.get.responses.299: GET 299 is not registered; use a registered 2xx code',
    'paths./orders.get.responses.420: GET 420 is not registered; use a registered 4xx code',
    'paths./orders.get.responses.599: GET 599 is not registered; use a registered 5xx code',
  ]);
});
