import type { RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../engines/spectral/ruleset.ts';
import { statusCodePolicy } from '../../functions/statusCodePolicy.ts';
import { line, lint } from '../lint.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ allow: { 422: ['POST'] }, forbid: { 307: 'all' }, deprecated: 'skip' }, []],
  [{}, []],
  [
    null,
    [
      '"statusCodePolicy" function accepts only an object of functionOptions (policy, allow, forbid, levels, headers, deprecated)',
    ],
  ],
  [{ permit: {} }, ['"statusCodePolicy" function does not support "permit" option']],
  [{ deprecated: 'hint' }, ['"statusCodePolicy" function: deprecated "hint": not known; use skip']],
  [
    { allow: { 422: 'POST' } },
    ['"statusCodePolicy" function: allow 422: no methods; use a list such as [GET, POST], or all'],
  ],
  [
    { allow: { 303: ['GET'] }, forbid: { 303: 'all' } },
    ['"statusCodePolicy" function: allow and forbid 303: both name GET; keep one'],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodePolicy, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodePolicy.name).toBe('statusCodePolicy');
});

const document = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders': {
      get: {
        parameters: [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
        responses: {
          200: { description: 'They', content: { 'application/json': {} } },
          301: { description: 'Moved' },
        },
      },
      put: { responses: { 202: { description: 'Later' } } },
      patch: { deprecated: true, responses: { 422: { description: 'Not valid' } } },
    },
  },
};

const unchanged = [
  'status-304-declared paths./orders.get.responses: GET takes If-None-Match but documents no 304; add 304',
  'status-301-location-header paths./orders.get.responses.301: GET 301 declares no Location header; add headers.Location',
  'status-code-method paths./orders.put.responses.202: PUT 202 is not in the policy; POST may answer 202, PUT 200, 201, or 204 once it is done',
  'status-code-listed paths./orders.patch.responses.422: PATCH 422 is not in the policy; use 400',
];

/** The default rules, and the one that changes their policy, in the words of YAML. */
function changed(functionOptions: object) {
  const then = { function: statusCodePolicy as never, functionOptions };
  const rules = { 'our-policy': { given: '$', then } };
  return { extends: [ruleset], rules } satisfies RulesetDefinition;
}

const cases: [string, object, string[]][] = [
  ['nothing', {}, unchanged],
  ['allow: a code that the policy does not list', { allow: { 422: 'all' } }, unchanged.slice(0, 3)],
  [
    'allow: a cell',
    { allow: { 202: ['PUT'] } },
    unchanged.filter((each) => !each.startsWith('status-code-method')),
  ],
  [
    'forbid: no rule asks for the code, nor for anything of it',
    { forbid: { 304: 'all', 301: ['GET'], 400: ['PATCH'] } },
    [
      'status-code-method paths./orders.get.responses.301: GET 301 is not in the policy; only HEAD, PUT, POST, PATCH, DELETE, and OPTIONS may answer 301',
      unchanged[2] as string,
      'status-code-listed paths./orders.patch.responses.422: PATCH 422 is not in the policy; use another 4xx code',
    ],
  ],
  ['deprecated: skip', { deprecated: 'skip' }, unchanged.slice(0, 3)],
];

test.each(cases)('in JavaScript, %s', async (_what, functionOptions, expected) => {
  const found = await lint(document, { ruleset: changed(functionOptions) });
  expect(found.map(line)).toEqual(expected);
});

test('in JavaScript beside createRuleset, whose changes stay', async () => {
  const { createRuleset } = await import('../../createRuleset.ts');
  const definition = {
    ...changed({ allow: { 202: ['PUT'] }, deprecated: 'skip' }),
    extends: [createRuleset({ forbid: { 301: 'all' } })],
  };
  expect((await lint(document, { ruleset: definition })).map(line)).toEqual([
    unchanged[0],
    'status-code-listed paths./orders.get.responses.301: GET 301 is not in the policy; use another 3xx code',
  ]);
});

test('it holds for one document, not for the next', async () => {
  expect((await lint(document, { ruleset: changed({ allow: { 422: 'all' } }) })).map(line)).toEqual(
    unchanged.slice(0, 3),
  );
  expect((await lint(document, { ruleset: { extends: [ruleset] } })).map(line)).toEqual(unchanged);
});

test('rules of a user that take a function from the package know it too', async () => {
  const { statusCodeListed } = await import('../../functions/statusCodeListed.ts');
  const { rules } = changed({ allow: { 422: ['PATCH'] } });
  const definition: RulesetDefinition = {
    extends: [ruleset],
    rules: {
      ...rules,
      'status-code-listed': {
        given: '$.paths',
        then: { function: statusCodeListed as never, functionOptions: { forbid: { 202: 'all' } } },
      },
    },
  };
  const found = await lint(document, { ruleset: definition });
  expect(found.map(line).filter((each) => each.startsWith('status-code-listed'))).toEqual([
    'status-code-listed paths./orders.put.responses.202: PUT 202 is not in the policy; use 200 if no other 2xx code fits',
  ]);
});
