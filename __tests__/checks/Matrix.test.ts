import {
  answersOfClass,
  kindOf,
  type Matrix,
  mayAnswer,
  refuses,
  type Verdict,
  verdictOf,
} from '../../checks/Matrix.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { Operation } from '../../openapi/Operation.ts';

const matrix: Matrix = {
  methods: ['GET', 'PUT', 'POST'],
  matrix: { 200: ['GET', 'PUT', 'POST'], 201: ['PUT', 'POST'], 303: ['POST'], 404: ['GET'] },
  disputed: { 303: ['GET'] },
  conditions: { 200: { POST: 'controller only' }, 201: { PUT: 'creation only' } },
};

/** The operation of a path in a document in which `/orders` is a collection. */
function operation(path: string, method: string): Operation {
  const responses = { default: { description: 'x' }, 303: {}, 404: {}, 422: {}, '2XX': {} };
  const item = {
    get: { responses },
    put: { responses },
    post: { responses, operationId: path === '/orders' ? 'createOrder' : 'run' },
    trace: { responses },
  };
  const paths = { '/orders': item, '/orders/{id}': item, '/orders/search': item };
  const document = { openapi: '3.1.0', paths };
  const { operations } = new OpenApiDocument(document, document);
  return operations.find((each) => each.path === path && each.method === method) as Operation;
}

describe('verdictOf', () => {
  test.each<[string, string, string, Partial<Matrix>, Verdict]>([
    ['a method in the row', '200', 'GET', {}, 'allowed'],
    ['a method not in the row', '201', 'GET', {}, 'refused'],
    ['a cell that is disputed', '303', 'GET', {}, 'disputed'],
    ['a code without a row', '422', 'GET', {}, 'unlisted'],
    ['a method without a column', '201', 'TRACE', {}, 'allowed'],
    ['a code without a row and a method without a column', '422', 'TRACE', {}, 'unlisted'],
    ['a cell that is allowed', '201', 'GET', { allow: { 201: ['GET'] } }, 'allowed'],
    ['a row that is allowed', '201', 'GET', { allow: { 201: 'all' } }, 'allowed'],
    ['a dispute settled as allowed', '303', 'GET', { allow: { 303: ['GET'] } }, 'allowed'],
    ['a dispute settled as forbidden', '303', 'GET', { forbid: { 303: ['GET'] } }, 'refused'],
    ['a cell that is forbidden', '200', 'GET', { forbid: { 200: ['GET'] } }, 'refused'],
    ['and its neighbour', '200', 'PUT', { forbid: { 200: ['GET'] } }, 'allowed'],
    ['a code that is forbidden', '200', 'GET', { forbid: { 200: 'all' } }, 'unlisted'],
    [
      'a code forbidden method by method',
      '200',
      'GET',
      { forbid: { 200: ['GET', 'PUT', 'POST'] } },
      'refused',
    ],
    ['for a method without a column', '200', 'TRACE', { forbid: { 200: ['TRACE'] } }, 'refused'],
    ['a code without a row, forbidden', '422', 'GET', { forbid: { 422: ['GET'] } }, 'unlisted'],
    ['a new row', '422', 'GET', { allow: { 422: ['GET'] } }, 'allowed'],
    ['the other methods of a new row', '422', 'PUT', { allow: { 422: ['GET'] } }, 'refused'],
    ['open: a code without a row', '422', 'GET', { isOpen: true }, 'allowed'],
    ['open: a method not in the row', '201', 'GET', { isOpen: true }, 'refused'],
    ['open: forbidden', '422', 'GET', { isOpen: true, forbid: { 422: 'all' } }, 'unlisted'],
    ['open: a cell', '422', 'GET', { isOpen: true, forbid: { 422: ['GET'] } }, 'refused'],
    ['open: not that cell', '422', 'PUT', { isOpen: true, forbid: { 422: ['GET'] } }, 'allowed'],
    ['open: allowed', '422', 'PUT', { isOpen: true, allow: { 422: ['GET'] } }, 'allowed'],
  ])('%s: %s %s %j', (_what, statusCode, method, changes, verdict) => {
    expect(verdictOf({ ...matrix, ...changes }, statusCode, method)).toBe(verdict);
  });
});

describe('refuses', () => {
  test.each([
    ['404', true],
    ['422', true],
    ['303', false],
    ['default', false],
    ['2XX', false],
  ])('PUT %s: %s', (key, expected) => {
    const disputed = { ...matrix, disputed: { 303: ['PUT'] } };
    const response = operation('/orders', 'PUT').responses.find((each) => each.key === key);
    expect(response && refuses(disputed, response)).toBe(expected);
    expect(response && refuses(undefined, response)).toBe(false);
  });
});

describe('mayAnswer', () => {
  test.each<[string, string, string, boolean]>([
    ['/orders', 'GET', '200', true],
    ['/orders', 'GET', '201', false],
    ['/orders', 'GET', '422', false],
    // Not what is disputed: a message is to name what nobody objects to.
    ['/orders', 'GET', '303', false],
    ['/orders', 'POST', '303', true],
    // The conditions: a POST that creates is no controller; a PUT creates no collection.
    ['/orders', 'POST', '200', false],
    ['/orders/search', 'POST', '200', true],
    ['/orders', 'PUT', '201', false],
    ['/orders/{id}', 'PUT', '201', true],
  ])('%s %s %s: %s', (path, method, statusCode, expected) => {
    expect(mayAnswer(matrix, statusCode, operation(path, method))).toBe(expected);
    expect(mayAnswer(undefined, statusCode, operation(path, method))).toBe(true);
  });
});

test('a method with the name of what every object has stands under no condition', () => {
  const method = { ...operation('/orders', 'GET'), method: 'constructor' } as Operation;
  expect(mayAnswer(matrix, '200', method)).toBe(true);
  expect(kindOf(matrix, method)).toBe('constructor');
});

test('answersOfClass gives what an operation may answer of a class, if there is a column for it', () => {
  expect(answersOfClass(matrix, '2', operation('/orders/{id}', 'PUT'))).toEqual(['200', '201']);
  expect(answersOfClass(matrix, '2', operation('/orders', 'PUT'))).toEqual(['200']);
  expect(answersOfClass(matrix, '5', operation('/orders', 'PUT'))).toEqual([]);
  expect(answersOfClass(matrix, '2', operation('/orders', 'TRACE'))).toEqual([]);
});

test('answersOfClass knows what changes allow and forbid', () => {
  const post = operation('/orders/search', 'POST');
  const changes = { allow: { '2XX': 'all', 202: ['POST'] }, forbid: { 201: 'all' } } as const;
  expect(answersOfClass({ ...matrix, ...changes }, '2', post)).toEqual(['200', '202']);
  expect(answersOfClass({ ...matrix, forbid: { 200: ['POST'] } }, '2', post)).toEqual(['201']);
});
