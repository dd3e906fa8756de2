import { enumeration } from '../../findings/enumeration.ts';

test.each([
  [['GET'], 'GET'],
  [['GET', 'PUT'], 'GET and PUT'],
  [['GET', 'PUT', 'POST'], 'GET, PUT, and POST'],
])('%j is %s', (words, text) => {
  expect(enumeration(words, 'and')).toBe(text);
});

test('of what may be chosen', () => {
  expect(enumeration(['303', '307'], 'or')).toBe('303 or 307');
});
