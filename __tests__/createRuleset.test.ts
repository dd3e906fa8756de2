import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { createRuleset, type PolicyChanges } from '../createRuleset.ts';
import ruleset from '../engines/spectral/ruleset.ts';
import { statusCodeListed } from '../functions/statusCodeListed.ts';
import { statusCodeMethod } from '../functions/statusCodeMethod.ts';
import type { PolicyChanges as PublishedChanges } from '../types/policy.d.mts';
import { line, lint } from './lint.ts';
import { optionErrors } from './optionErrors.ts';

const located = { description: 'x', headers: { Location: { schema: { type: 'string' } } } };

/** The findings on one operation that documents some status codes, with every rule of a ruleset on. */
async function findings(method: string, statusCodes: string[], definition: RulesetDefinition) {
  const responses = Object.fromEntries(statusCodes.map((statusCode) => [statusCode, located]));
  const document = { openapi: '3.1.0', paths: { '/x': { [method]: { responses } } } };
  return (await lint(document, { ruleset: { extends: [definition] } })).map(line);
}

test('nothing changed finds what the ruleset finds', async () => {
  const { rules } = createRuleset();
  const example = readFileSync(join(__dirname, '../examples/web-shop.yaml'), 'utf8');
  const all: RulesetDefinition = { extends: [[createRuleset(), 'all']] };
  expect(Object.keys(rules)).toEqual(Object.keys(ruleset.rules));
  expect(await lint(example, { ruleset: all })).toEqual(await lint(example));
});

test.each<[string, PolicyChanges, string, string[], string[]]>([
  ['a code that is allowed is listed', { allow: { 422: ['POST'] } }, 'post', ['422'], []],
  [
    'and for its methods alone',
    { allow: { 422: ['POST', 'PUT'] } },
    'patch',
    ['422'],
    [
      'status-code-method paths./x.patch.responses.422: PATCH 422 is not in the policy; only PUT and POST may answer 422',
    ],
  ],
  ['a cell that is allowed', { allow: { 202: ['PUT'] } }, 'put', ['202'], []],
  [
    'beside those of the guide',
    { allow: { 202: ['PUT'] } },
    'delete',
    ['202'],
    [
      'status-code-method paths./x.delete.responses.202: DELETE 202 is not in the policy; only PUT and POST may answer 202',
    ],
  ],
  ['a dispute that is settled as allowed', { allow: { 303: 'all' } }, 'get', ['303'], []],
  [
    'a dispute that is settled as forbidden',
    { forbid: { 303: ['GET'] } },
    'get',
    ['303'],
    [
      'status-code-method paths./x.get.responses.303: GET 303 is not in the policy; only POST may answer 303',
    ],
  ],
  [
    'a cell that is forbidden',
    { forbid: { 301: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE'] } },
    'trace',
    ['301'],
    [
      'status-code-method paths./x.trace.responses.301: TRACE 301 is not in the policy; only POST and OPTIONS may answer 301',
    ],
  ],
  [
    'all cells of a code, one by one',
    { forbid: { 301: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'] } },
    'get',
    ['301'],
    [
      'status-code-method paths./x.get.responses.301: GET 301 is not in the policy; no method may answer 301',
    ],
  ],
  [
    'a code that is forbidden is not listed, nor named as a replacement',
    { forbid: { 307: 'all' } },
    'get',
    ['302', '307'],
    [
      'status-code-listed paths./x.get.responses.302: GET 302 is not in the policy; use 303',
      'status-code-listed paths./x.get.responses.307: GET 307 is not in the policy; use another 3xx code',
    ],
  ],
  [
    'a header field of its own',
    { headers: { 503: { 'X-Ticket': 'warn' } } },
    'get',
    ['503'],
    [
      'status-503-x-ticket-header paths./x.get.responses.503: GET 503 declares no X-Ticket header; add headers.X-Ticket',
    ],
  ],
  [
    'a header field that the ruleset knows and that is off',
    { headers: { 503: { 'Retry-After': 'error' } } },
    'get',
    ['503'],
    [
      'status-503-retry-after-header paths./x.get.responses.503: GET 503 declares no Retry-After header; add headers.Retry-After',
    ],
  ],
  ['a revision', { revision: '2023-10-05' }, 'get', ['303'], []],
  [
    'a revision, and a change to it',
    { revision: '2023-10-05', forbid: { 303: ['GET'] } },
    'get',
    ['303'],
    [
      'status-code-method paths./x.get.responses.303: GET 303 is not in the policy; only HEAD, PUT, POST, PATCH, DELETE, and OPTIONS may answer 303',
    ],
  ],
])('%s: %j', async (_what, changes, method, statusCodes, expected) => {
  expect(await findings(method, statusCodes, createRuleset(changes))).toEqual(expected);
});

test('a rule for a header field of its own can be exempted from', async () => {
  const { rules } = createRuleset({ headers: { 429: { 'X-Left': 'hint' } } });
  expect(rules['status-code-exempt']?.then).toMatchObject({
    functionOptions: { rules: expect.arrayContaining(['status-429-x-left-header']) },
  });
});

test.each<[unknown, string]>([
  [null, 'accepts only an object with allow, forbid, headers, revision'],
  [{ permit: {} }, 'permit: no change; use allow, forbid, headers, revision'],
  [{ revision: '2020' }, 'revision "2020": not known; use 2023-10-05'],
  [{ allow: ['422'] }, 'allow accepts only methods by status code, such as { "422": ["POST"] }'],
  [{ allow: { OK: 'all' } }, 'allow OK: no status code; use one from 100 to 599'],
  [{ forbid: { 600: 'all' } }, 'forbid 600: no status code; use one from 100 to 599'],
  [{ allow: { 422: 'POST' } }, 'allow 422: no methods; use a list such as [GET, POST], or all'],
  [{ allow: { 422: [] } }, 'allow 422: no methods; use a list such as [GET, POST], or all'],
  [
    { allow: { 422: ['post'] } },
    'allow 422: "post" is no method; use GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS, TRACE, QUERY',
  ],
  [
    { allow: { 303: 'all' }, forbid: { 303: ['GET', 'PUT'] } },
    'allow and forbid 303: both name GET, PUT; keep one',
  ],
  [
    { headers: 'Location' },
    'headers accepts only levels by status code and name, such as { "202": { Location: "warn" } }',
  ],
  [{ headers: { '2XX': {} } }, 'headers 2XX: no status code; use one from 100 to 599'],
  [{ headers: { 202: 'Location' } }, 'headers 202: no header fields; use names with levels'],
  [
    { headers: { 202: { 'Loca tion': 'warn' } } },
    'headers 202 Loca tion: no name of a header field; use one such as Location',
  ],
  [
    { headers: { 202: { Location: 'off' } } },
    'headers 202 Location: "off" is no level; use error, warn, info, hint',
  ],
  [
    { allow: { 7: 'all' }, headers: { 202: { Location: 2 } } },
    'allow 7: no status code; use one from 100 to 599; headers 202 Location: 2 is no level; use error, warn, info, hint',
  ],
])('%j is refused', (changes, message) => {
  expect(() => createRuleset(changes as PolicyChanges)).toThrow(
    new Error(`createRuleset: ${message}`),
  );
});

test('the functions refuse wrong changes in their options', () => {
  expect(
    optionErrors(statusCodeMethod, {
      methods: ['GET'],
      matrix: {},
      allow: { 303: ['GET'] },
      forbid: { 303: 'all' },
    }),
  ).toEqual(['"statusCodeMethod" function: allow and forbid 303: both name GET; keep one']);
});

test('a shipped function has the policy as its default, each option on its own', () => {
  expect(statusCodeListed.name).toBe('statusCodeListed');
  expect(optionErrors(statusCodeListed, null)).toEqual([]);
  expect(optionErrors(statusCodeListed, { allow: { 422: ['POST'] } })).toEqual([]);
  expect(optionErrors(statusCodeListed, { statusCodes: '422' })).toEqual([
    '"statusCodeListed" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]',
  ]);
  expect(optionErrors(statusCodeListed, '422')).toEqual([
    '"statusCodeListed" function accepts only an object of functionOptions (statusCodes, replacements, allow, forbid)',
  ]);
  expect(optionErrors(statusCodeListed, { allow: { 422: ['FETCH'] } })).toEqual([
    '"statusCodeListed" function: allow 422: "FETCH" is no method; use GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS, TRACE, QUERY',
  ]);
});

test('the published types are those of the source', () => {
  const published: PublishedChanges = {} as PolicyChanges;
  const source: PolicyChanges = {} as PublishedChanges;
  expect([published, source]).toEqual([{}, {}]);
});
