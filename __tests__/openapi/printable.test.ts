import { printable } from '../../openapi/printable.ts';

test.each([
  ['404', '404'],
  ['', '""'],
  ['a'.repeat(20), 'a'.repeat(20)],
  ['a'.repeat(21), `${'a'.repeat(19)}…`],
  ['é'.repeat(100_000), `${'é'.repeat(19)}…`],
  ['😀'.repeat(20), '😀'.repeat(20)],
  ['😀'.repeat(21), `${'😀'.repeat(19)}…`],
  [`a${'😀'.repeat(20)}`, `a${'😀'.repeat(18)}…`],
  ['4\n0\r\n4', '4 0 4'],
  ['4\u00a0\u2028\u20280\u0000\u200b4', '4 0 4'],
  ['\u001b[31m404', '[31m404'],
  [' ', '""'],
  ['4\u202e04', '4 04'],
  ['4\ud83d04', '4 04'],
  ['{{value}}', '{ {value}}'],
  ['{{{{', '{ { { {'],
  ['#{{print("value")}}', '#{ {print("value")}}'],
  ['{\n{value}}', '{ {value}}'],
  ['{\u200b{value}}', '{ {value}}'],
])('%j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});
