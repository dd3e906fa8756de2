import { statusCodeAlone } from '../../checks/statusCodeAlone.ts';
import { found } from './found.ts';

function foundBeside(...keys: readonly string[]): string[] {
  const responses = Object.fromEntries(['202', ...keys].map((key) => [key, { description: key }]));
  const paths = { '/orders': { post: { responses }, put: { responses } } };
  const options = { statusCode: '202', methods: ['POST'] };
  return found(statusCodeAlone, options, { openapi: '3.1.0', paths });
}

test.each(['200', '204', '2XX', '2xx'])('reports 202 of the chosen method beside %s', (key) => {
  expect(foundBeside('404', key)).toEqual([
    `paths./orders.post.responses.202: POST 202 stands beside ${key}; document one success alone`,
  ]);
});

test.each([
  [],
  ['404', 'default', '303'],
  // No status codes.
  ['2000', '2', '20X', 'x-200'],
])('is silent beside %s %s %s %s', (...keys) => {
  expect(foundBeside(...keys.filter((key) => key !== undefined))).toEqual([]);
});

test('names the first of several', () => {
  expect(foundBeside('201', '204')).toEqual([
    expect.stringContaining('POST 202 stands beside 201;'),
  ]);
});
