import type { RulesetDefinition } from '@stoplight/spectral-core';
import type { Cells } from '../checks/Changes.ts';
import { createRuleset } from '../createRuleset.ts';
import { allRules, lint } from './lint.ts';

/* The replacements once more, as a reader meets them, so that a slip in `policies/` cannot hide. */
const clear: Record<string, string> = {
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

/** What the matrix has not for GET, 303 with a dispute, and what is said instead. */
const clearForGet: Record<string, string> = {
  ...clear,
  302: '307',
  423: '400 if no other 4xx code fits',
  // Of 2xx it has 200 alone.
  ...{ 205: '200', 206: '200', 207: '200', 208: '200', 226: '200' },
};

/** Where nothing is clear, what fits whatever has happened; for a redirection nothing does. */
const general: Record<string, string> = {
  2: '200 if no other 2xx code fits',
  3: 'another 3xx code',
  4: '400 if no other 4xx code fits',
  5: '500 if no other 5xx code fits',
};

const registered = [
  ...[203, 205, 206, 207, 208, 226, 300, 302, 305, 308, 402, 407, 408, 410, 411, 414, 416],
  ...[417, 421, 422, 423, 424, 425, 426, 428, 431, 451, 501, 504, 505, 506, 507, 508, 510, 511],
].map(String);

/** The messages of `status-code-listed` on one operation that documents some status codes. */
async function messages(method: string, statusCodes: readonly string[], ruleset = allRules) {
  const responses = Object.fromEntries(statusCodes.map((key) => [key, { description: 'x' }]));
  const document = { openapi: '3.1.0', paths: { '/x': { [method]: { responses } } } };
  const findings = await lint(document, { ruleset });
  return findings
    .filter(({ rule }) => rule === 'status-code-listed')
    .map(({ message }) => message)
    .sort();
}

test.each([
  ['POST', clear],
  ['GET', clearForGet],
])('%s with a code outside the policy is told which to use', async (method, advice) => {
  expect(await messages(method.toLowerCase(), registered)).toEqual(
    registered.map(
      (code) =>
        `${method} ${code} is not in the policy; use ${advice[code] ?? general[code.charAt(0)]}`,
    ),
  );
});

test('no code of a class is left: remove it, if it is never sent', async () => {
  expect(await messages('get', ['100', '103'])).toEqual([
    'GET 100 is not in the policy, which has no 1xx code; remove it only if it is never sent',
    'GET 103 is not in the policy, which has no 1xx code; remove it only if it is never sent',
  ]);
});

test('what is forbidden is never named', async () => {
  const without = (forbid: Cells): RulesetDefinition => ({
    extends: [[createRuleset({ forbid }), 'all']],
  });
  expect(await messages('get', ['422'], without({ 400: ['GET'] }))).toEqual([
    'GET 422 is not in the policy; use another 4xx code',
  ]);
  expect(await messages('get', ['302'], without({ 301: ['GET'], 304: 'all' }))).toEqual([
    'GET 302 is not in the policy; use 307',
  ]);
  // All but one of a class: that one is left, but no redirection stands for another.
  expect(await messages('get', ['300'], without({ 301: ['GET'], 304: 'all' }))).toEqual([
    'GET 300 is not in the policy; use another 3xx code',
  ]);
  expect(await messages('post', ['510'], without({ 500: 'all', 502: 'all' }))).toEqual([
    'POST 510 is not in the policy; use 503',
  ]);
});
