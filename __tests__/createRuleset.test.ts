import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { createRuleset, type PolicyChanges } from '../createRuleset.ts';
import ruleset from '../engines/spectral/ruleset.ts';
import { statusCodeListed } from '../functions/statusCodeListed.ts';
import { statusCodeMethod } from '../functions/statusCodeMethod.ts';
import type { PolicyChanges as PublishedChanges } from '../types/policy.d.mts';
import { everyRule, line, lint } from './lint.ts';
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
  expect(await lint(example, { ruleset: all })).toEqual(
    await lint(example, { ruleset: everyRule }),
  );
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
      'status-code-method paths./x.delete.responses.202: DELETE 202 is not in the policy; PUT and POST may answer 202, DELETE 200 or 204 once it is done',
    ],
  ],
  ['a dispute that is settled as allowed', { allow: { 303: 'all' } }, 'get', ['303'], []],
  [
    'a dispute that is settled as forbidden',
    { forbid: { 303: ['GET'] } },
    'get',
    ['303'],
    [
      'status-code-method paths./x.get.responses.303: GET 303 is not in the policy; POST may answer 303',
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
    'post',
    ['302', '307'],
    [
      'status-code-listed paths./x.post.responses.302: POST 302 is not in the policy; use 303',
      'status-code-listed paths./x.post.responses.307: POST 307 is not in the policy; use another 3xx code',
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

/** Everything but the codes, which the tests below choose. */
const anyResponse = { description: 'x', content: { 'text/plain': {} } };

/** All that every rule of the changed ruleset finds in one operation. */
async function everything(changes: PolicyChanges, method: string, operation: object) {
  const document = { openapi: '3.1.0', paths: { '/x': { [method]: operation } } };
  const definition: RulesetDefinition = { extends: [[createRuleset(changes), 'all']] };
  return (await lint(document, { ruleset: definition }))
    .map(line)
    .filter((found) => !/^status-(406|413|415)-declared /.test(found));
}

describe('what the policy refuses is said once, and never asked for', () => {
  test.each<[string, PolicyChanges, string, object, string[]]>([
    [
      'a code without its header field, forbidden',
      { forbid: { 301: 'all' } },
      'get',
      { responses: { 301: { description: 'Moved' } } },
      [
        'status-code-listed paths./x.get.responses.301: GET 301 is not in the policy; use another 3xx code',
      ],
    ],
    [
      'a code with a body, and nothing it speaks of, on a method that the matrix refuses',
      {},
      'post',
      { responses: { 304: anyResponse } },
      [
        'status-code-method paths./x.post.responses.304: POST 304 is not in the policy; only GET and HEAD may answer 304',
      ],
    ],
    [
      'a code that is forbidden though it is not in the list',
      { forbid: { 422: ['POST'] } },
      'post',
      { responses: { 422: anyResponse } },
      ['status-code-listed paths./x.post.responses.422: POST 422 is not in the policy; use 400'],
    ],
    [
      'a code that the operation shows the condition for',
      { forbid: { 304: 'all' } },
      'get',
      {
        parameters: [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
        responses: { 200: { ...anyResponse, headers: { ETag: {} } } },
      },
      [],
    ],
    [
      'a code that is the other mend',
      { forbid: { 204: ['GET', 'PUT'] } },
      'put',
      { responses: { 200: { description: 'x' } } },
      ['status-200-body paths./x.put.responses.200: PUT 200 declares no content; add content'],
    ],
    [
      'a code that would be the general one',
      { forbid: { 400: ['GET'] } },
      'get',
      { responses: { 422: anyResponse, 428: anyResponse } },
      [
        'status-code-listed paths./x.get.responses.422: GET 422 is not in the policy; use another 4xx code',
        'status-code-listed paths./x.get.responses.428: GET 428 is not in the policy; use another 4xx code',
      ],
    ],
    [
      'a code for what a POST without a parent means by 404',
      { forbid: { 400: 'all' } },
      'post',
      { requestBody: { content: {} }, responses: { 404: anyResponse } },
      [
        'status-404-post-parent paths./x.post.responses.404: POST 404 needs a parent resource in its path; name it, or remove 404 if it is never sent',
      ],
    ],
    [
      'a code for what a write without a condition means by 412',
      { forbid: { 409: ['PUT'] } },
      'put',
      { responses: { 412: anyResponse } },
      [
        'status-412-conditional-request paths./x.put.responses.412: PUT 412 needs a request header such as If-Match; add it',
      ],
    ],
  ])('%s', async (_what, changes, method, operation, expected) => {
    expect(await everything(changes, method, operation)).toEqual(expected);
  });

  test('the codes that tell of a creation, as far as there are any', async () => {
    const creating = (forbid: NonNullable<PolicyChanges['forbid']>) => {
      const paths = {
        '/orders': { post: { operationId: 'createOrder', responses: { 200: anyResponse } } },
        '/orders/{id}': { get: { responses: { 200: anyResponse } } },
      };
      const ruleset = { extends: [createRuleset({ forbid })] };
      return lint({ openapi: '3.1.0', paths }, { ruleset });
    };
    const reason = 'creates in a collection (/orders/{id} exists)';
    expect(await creating({ 201: 'all' })).toMatchObject([
      { message: `POST 200 ${reason}; answer 202` },
    ]);
    expect(await creating({ 201: 'all', 202: 'all' })).toMatchObject([
      { message: `POST 200 ${reason}; answer 303` },
    ]);
    expect(await creating({ 201: 'all', 202: 'all', 303: ['POST'] })).toEqual([]);
  });
});

describe.each(['2023-10-05', '2025-06-16'] as const)('the revision of %s', (revision) => {
  test.each<[string, string, string[], PolicyChanges, string[]]>([
    ['has no closed list', 'get', ['410', '422', '103', '418'], {}, []],
    ...['get', 'head', 'put', 'post', 'patch', 'delete', 'options'].map(
      (method): [string, string, string[], PolicyChanges, string[]] => [
        `settles 303 for ${method}`,
        method,
        ['303'],
        {},
        [],
      ],
    ),
    [
      'still refuses what is marked so',
      'get',
      ['201'],
      {},
      [
        'status-code-method paths./x.get.responses.201: GET 201 is not in the policy; only PUT and POST may answer 201, GET 200',
      ],
    ],
    [
      'still contradicts itself on OPTIONS',
      'options',
      ['202', '405'],
      {},
      [
        "status-code-method-disputed paths./x.options.responses.202: OPTIONS 202 is disputed: the guide's matrix allows it, its text does not; avoid it or agree on it",
        "status-code-method-disputed paths./x.options.responses.405: OPTIONS 405 is disputed: the guide's text allows it, its matrix does not; avoid it or agree on it",
      ],
    ],
    [
      'has what is no status code reported',
      'get',
      ['OK'],
      {},
      [
        'status-code-listed paths./x.get.responses.OK: GET OK is no status code; use one from 100 to 599',
      ],
    ],
    [
      'lets a code be forbidden',
      'get',
      ['422', '410'],
      { forbid: { 422: 'all' } },
      ['status-code-listed paths./x.get.responses.422: GET 422 is not in the policy; use 400'],
    ],
    [
      'lets a cell of any code be forbidden',
      'post',
      ['422'],
      { forbid: { 422: ['POST'] } },
      [
        'status-code-method paths./x.post.responses.422: POST 422 is not in the policy; only GET, HEAD, PUT, PATCH, DELETE, and OPTIONS may answer 422',
      ],
    ],
    ['leaves the other cells of such a code', 'get', ['422'], { forbid: { 422: ['POST'] } }, []],
    ['does not close a code that is allowed', 'get', ['422'], { allow: { 422: ['POST'] } }, []],
  ])('%s', async (_what, method, statusCodes, changes, expected) => {
    const definition = createRuleset({ revision, ...changes });
    const found = await findings(method, statusCodes, definition);
    expect(found.filter((each) => !each.startsWith('status-405-allow'))).toEqual(expected);
  });

  test('is published as a ruleset', async () => {
    const { default: published } = await import(`../revisions/${revision}.ts`);
    const document = {
      openapi: '3.1.0',
      paths: { '/x': { get: { responses: { 303: located, 422: located } } } },
    };
    expect(await lint(document, { ruleset: { extends: [published] } })).toEqual([]);
  });
});

test('what is deprecated can be skipped, and an exemption there is not idle', async () => {
  const broken = { responses: { 405: { description: 'No' }, 422: { description: 'x' } } };
  const exempt = { 'x-status-code-exempt': { 'status-code-listed': 'Clients branch on it' } };
  const document = {
    openapi: '3.1.0',
    paths: {
      '/old': {
        get: { deprecated: true, ...broken },
        put: { deprecated: true, ...exempt, ...broken },
        post: { deprecated: false, responses: { 422: { description: 'x' } } },
      },
    },
  };
  const found = async (changes: PolicyChanges) =>
    (await lint(document, { ruleset: { extends: [createRuleset(changes)] } })).map(line);
  const post =
    'status-code-listed paths./old.post.responses.422: POST 422 is not in the policy; use 400';
  expect(await found({ deprecated: 'skip' })).toEqual([post]);
  expect(await found({})).toEqual([
    'status-405-allow-header paths./old.get.responses.405: GET 405 declares no Allow header; add headers.Allow',
    'status-code-listed paths./old.get.responses.422: GET 422 is not in the policy; use 400',
    'status-405-allow-header paths./old.put.responses.405: PUT 405 declares no Allow header; add headers.Allow',
    post,
  ]);
});

test('a definition that a deprecated operation shares with others is still reported', async () => {
  const shared = { responses: { 405: { $ref: '#/components/responses/No' } } };
  const document = (deprecated: boolean) => ({
    openapi: '3.1.0',
    paths: { '/a': { get: { deprecated: true, ...shared }, put: { deprecated, ...shared } } },
    components: { responses: { No: { description: 'No' } } },
  });
  const ruleset = { extends: [createRuleset({ deprecated: 'skip' })] };
  expect(await lint(document(true), { ruleset })).toEqual([]);
  expect((await lint(document(false), { ruleset })).map(line)).toEqual([
    'status-405-allow-header components.responses.No: 405 declares no Allow header; add headers.Allow',
  ]);
});

test('a header field of a response that the policy refuses is not asked for', async () => {
  const changes = { forbid: { 202: ['PUT'] }, headers: { 202: { 'X-Ticket': 'warn' } } } as const;
  expect(await findings('put', ['202'], createRuleset(changes))).toEqual([
    'status-code-method paths./x.put.responses.202: PUT 202 is not in the policy; POST may answer 202, PUT 200, 201, or 204 once it is done',
  ]);
});

test('a rule for a header field of its own can be exempted from', async () => {
  const { rules } = createRuleset({ headers: { 429: { 'X-Left': 'hint' } } });
  expect(rules['status-code-exempt']?.then).toMatchObject({
    functionOptions: { rules: expect.arrayContaining(['status-429-x-left-header']) },
  });
});

const ownIds = [
  ...['status-code-listed', 'status-code-method', 'status-code-exempt', 'status-code-exempt-list'],
].join(', ');

test.each<[unknown, string]>([
  [
    null,
    'accepts only an object with policy, allow, forbid, levels, headers, deprecated, revision',
  ],
  [
    { permit: {} },
    'permit: no change; use policy, allow, forbid, levels, headers, deprecated, revision',
  ],
  [{ revision: '2020' }, 'revision "2020": not known; use 2023-10-05, 2025-06-16'],
  [{ deprecated: 'hint' }, 'deprecated "hint": not known; use skip'],
  [{ deprecated: true }, 'deprecated true: not known; use skip'],
  [{ allow: ['422'] }, 'allow accepts only methods by status code, such as { "422": ["POST"] }'],
  [
    { allow: { OK: 'all' } },
    'allow OK: no status code; use one from 100 to 599, or a range such as 5XX',
  ],
  [
    { forbid: { 600: 'all' } },
    'forbid 600: no status code; use one from 100 to 599, or a range such as 5XX',
  ],
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
  [
    { headers: { '2xx': {} } },
    'headers 2xx: no status code; use one from 100 to 599, or a range such as 5XX',
  ],
  [{ headers: { 202: 'Location' } }, 'headers 202: no header fields; use names with levels'],
  [{ headers: { 202: {} } }, 'headers 202: no header fields; use names with levels'],
  [
    { headers: { 202: { Location: ['warn'] } } },
    'headers 202 Location: ["warn"] is no level; use error, warn, info, hint',
  ],
  [
    {
      policy: {
        name: 'Ours',
        statusCodes: { 200: 'X' },
        sections: { 'status-nope': '#a' },
        where: { 'status-code-listd': { paths: ['/z'] } },
      },
    },
    ['sections status-nope', 'where status-code-listd']
      .map((entry) => `policy ${entry}: no rule of this policy; use ${ownIds}`)
      .join('; '),
  ],
  [
    { levels: { undocumented: { GET: 'must' } } },
    'levels undocumented: {"GET":"must"} is no level; use must, should, may',
  ],
  [{ revision: ['2023-10-05'] }, 'revision ["2023-10-05"]: not known; use 2023-10-05, 2025-06-16'],
  [
    { headers: { 202: { 'Loca tion': 'warn' } } },
    'headers 202 Loca tion: no name of a header field; use one such as Location',
  ],
  [
    { headers: { 405: { Allow: 'warn', allow: 'error' } } },
    'headers 405: Allow and allow are one header field; keep one',
  ],
  [
    { headers: { 202: { Location: 'off' } } },
    'headers 202 Location: "off" is no level; use error, warn, info, hint',
  ],
  [
    { allow: { 7: 'all' }, headers: { 202: { Location: 2 } } },
    'allow 7: no status code; use one from 100 to 599, or a range such as 5XX; headers 202 Location: 2 is no level; use error, warn, info, hint',
  ],
])('%j is refused', (changes, message) => {
  expect(() => createRuleset(changes as PolicyChanges)).toThrow(
    new Error(`createRuleset: ${message}`),
  );
});

class Cells {
  readonly 422 = ['POST'];
}

const cycle: Record<string, unknown> = {};
cycle['422'] = { cycle };

const plain = 'use objects, lists, texts, true and false';

test.each<[string, unknown, string]>([
  ['a Promise', Promise.resolve({}), 'an instance of Promise is no plain data; await it'],
  [
    'a Promise below',
    { allow: Promise.resolve({}) },
    'allow: an instance of Promise is no plain data; await it',
  ],
  ['a Map', new Map(), `an instance of Map is no plain data; ${plain}`],
  ['a Date', { revision: new Date(0) }, `revision: an instance of Date is no plain data; ${plain}`],
  ['a class', { allow: new Cells() }, `allow: an instance of Cells is no plain data; ${plain}`],
  ['a function', { headers: () => ({}) }, `headers: a function is no plain data; ${plain}`],
  ['a BigInt', { allow: { 422: 1n } }, `allow 422: a BigInt is no plain data; ${plain}`],
  ['a symbol', { deprecated: Symbol('skip') }, `deprecated: a symbol is no plain data; ${plain}`],
  [
    'a sparse list',
    { allow: { 422: Object.assign([], { 1: 'POST' }) } },
    `allow 422: a list with holes or names is no plain data; ${plain}`,
  ],
  ['a cycle', { allow: cycle }, `allow 422 cycle: a cycle is no plain data; ${plain}`],
  [
    'an item of a list in a policy',
    { policy: { name: 'Ours', statusCodes: {}, documented: [new Map()] } },
    `policy documented item 1: an instance of Map is no plain data; ${plain}`,
  ],
  [
    'a getter that throws',
    {
      get allow() {
        throw new Error('no');
      },
    },
    `an object that throws when it is read is no plain data; ${plain}`,
  ],
  [
    'several, all named',
    { allow: new Map(), forbid: new Set() },
    `allow: an instance of Map is no plain data; ${plain}; forbid: an instance of Set is no plain data; ${plain}`,
  ],
])('%s is no change', (_what, changes, message) => {
  expect(() => createRuleset(changes as PolicyChanges)).toThrow(
    new Error(`createRuleset: ${message}`),
  );
});

test('an object without a prototype is a change', async () => {
  const allow = Object.assign(Object.create(null), { 422: ['POST'] });
  const changes = Object.assign(Object.create(null), { allow });
  expect(await findings('post', ['422'], createRuleset(changes))).toEqual([]);
});

test('a getter is read once, so that what is checked is what is used', async () => {
  const answers = [['POST'], [1n]];
  const allow = {
    get 422() {
      return answers.shift() as string[];
    },
  };
  expect(await findings('post', ['422'], createRuleset({ allow }))).toEqual([]);
  expect(answers).toEqual([[1n]]);
});

test('of many errors the first ten are named, and the others counted', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `x${index}`);
  const wrong = (key: string) =>
    `allow ${key}: no status code; use one from 100 to 599, or a range such as 5XX`;
  const allow = Object.fromEntries(keys.map((key) => [key, 'all' as const]));
  expect(() => createRuleset({ allow })).toThrow(
    new Error(`createRuleset: ${[...keys.slice(0, 10).map(wrong), '99990 more'].join('; ')}`),
  );
});

test('the functions refuse wrong changes in their options', () => {
  expect(
    optionErrors(statusCodeMethod, {
      methods: ['GET'],
      matrix: { 303: ['GET'] },
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
    '"statusCodeListed" function accepts only an object of functionOptions (statusCodes, replacements, general, policy, isOpen, allow, forbid)',
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
