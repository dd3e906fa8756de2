import { lint } from './lint.ts';

/* The replacements once more, as a reader meets them, so that a slip in `policy/` cannot hide. */
const advice = {
  203: '200',
  205: '204',
  302: '303 or 307',
  308: '301 or 307',
  407: '401',
  408: '400',
  410: '404',
  411: '400',
  414: '400',
  417: '400',
  422: '400',
  423: '409',
  428: '400',
  431: '400',
  451: '403',
  501: '500',
  504: '503',
  505: '500',
};

test('a code outside the policy gives the advice to use another, where one is clear', async () => {
  const registered = [
    ...[203, 205, 206, 207, 208, 226, 300, 302, 305, 308, 402, 407, 408, 410, 411, 414, 416],
    ...[417, 421, 422, 423, 424, 425, 426, 428, 431, 451, 501, 504, 505, 506, 507, 508, 510, 511],
  ].map(String);
  const responses = Object.fromEntries(registered.map((key) => [key, { description: 'x' }]));
  const findings = await lint({ openapi: '3.1.0', paths: { '/x': { get: { responses } } } });
  const given = findings
    .filter(({ rule }) => rule === 'status-code-listed')
    .map(({ message }) => message);
  const clear: Record<string, string> = advice;
  expect(given.sort()).toEqual(
    registered.map(
      (code) =>
        `GET ${code} is not in the policy; use ${clear[code] ?? `another ${code[0]}xx code`}`,
    ),
  );
});
