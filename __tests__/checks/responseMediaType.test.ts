import { responseMediaType } from '../../checks/responseMediaType.ts';
import { found } from './found.ts';

const options = { statusCode: '4XX', mediaTypes: ['application/problem+json', 'text/Problem'] };
const place = 'paths./orders.get.responses.404';
const lacking = 'GET 404 declares no application/problem+json or text/Problem; add it to content';

function foundIn(response: object, its: object = {}): string[] {
  const paths = { '/orders': { get: { responses: { 200: response, 404: response } } } };
  return found(responseMediaType, { ...options, ...its }, { openapi: '3.1.0', paths });
}

test.each([
  ['application/json', 'application/xml'],
  ['application/problem+xml', 'problem+json'],
])('reports a body of %s and %s, of the chosen code alone', (...types) => {
  const content = Object.fromEntries(types.map((type) => [type, {}]));
  expect(foundIn({ content })).toEqual([`${place}: ${lacking}`]);
});

test.each([
  'application/problem+json',
  'Application/Problem+JSON; charset=utf-8',
  'text/problem',
  // Which may be it.
  'application/*',
  '*/*',
])('is silent where one of its media types is %s', (type) => {
  expect(foundIn({ content: { 'application/json': {}, [type]: {} } })).toEqual([]);
});

test.each([{}, { content: {} }, { content: null }, { content: ['application/json'] }])(
  'is silent without a body: %j',
  (response) => {
    expect(foundIn(response)).toEqual([]);
  },
);

test('forbidden, reports what has one of them, and names the first', () => {
  const content = { 'TEXT/problem; charset=utf-8': {}, 'application/*': {} };
  expect(foundIn({ content }, { forbidden: true })).toEqual([
    `${place}: GET 404 declares text/Problem; remove it from content`,
  ]);
  expect(foundIn({ content: { 'application/*': {} } }, { forbidden: true })).toEqual([]);
});

test('is silent on other methods, and on what the policy refuses', () => {
  const content = { 'application/json': {} };
  expect(foundIn({ content }, { methods: ['PUT'] })).toEqual([]);
  const policy = { methods: ['GET'], matrix: { 200: ['GET'] } };
  expect(foundIn({ content }, { policy })).toEqual([]);
});

test('in OpenAPI 2 reads what the operation produces, else the document', () => {
  const responses = { 404: { description: 'No', schema: { type: 'object' } } };
  const none = { get: { responses: { 404: { description: 'No' } } } };
  const paths = {
    '/orders': { get: { responses, produces: ['application/xml'] } },
    '/carts': { get: { responses } },
    '/none': none,
  };
  const produces = ['application/problem+json'];
  const one = { statusCode: '404', mediaTypes: produces };
  expect(found(responseMediaType, one, { swagger: '2.0', produces, paths })).toEqual([
    `${place}: GET 404 declares no application/problem+json; add it to produces`,
  ]);
});

describe('a component', () => {
  const No = { content: { 'text/plain': {} } };
  const responses = { 404: { $ref: '#/components/responses/No' } };
  const lacks = 'declares no application/problem+json or text/Problem';
  const foundWith = (post: object, its: object = {}) => {
    const paths = { '/a': { get: { responses } }, '/b': { get: { responses }, post } };
    const shared = { openapi: '3.1.0', paths, components: { responses: { No } } };
    return found(responseMediaType, { ...options, ...its }, shared);
  };

  test('that all uses share has the finding', () => {
    expect(foundWith({ responses })).toEqual([
      `components.responses.No: 404 ${lacks}; add it to content`,
    ]);
  });

  test('of the one method that is meant, too', () => {
    expect(foundWith({}, { methods: ['GET'] })).toEqual([
      `components.responses.No: GET 404 ${lacks}; add it to content`,
    ]);
  });

  test('that serves a code which is not meant stays as it is', () => {
    const shared = foundWith({ responses: { 500: responses[404] } });
    expect(shared).toEqual(
      ['/a', '/b'].map(
        (path) => `paths.${path}.get.responses.404: GET 404 shares No; give it one of its own`,
      ),
    );
  });
});
