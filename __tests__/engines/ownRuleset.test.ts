import type { RulesetDefinition } from '@stoplight/spectral-core';
import own from '../../engines/spectral/ownRuleset.ts';
import { statusCodePolicy } from '../../functions/statusCodePolicy.ts';
import { line, lint } from '../lint.ts';
import { optionErrors } from '../optionErrors.ts';

const policy = {
  name: 'Ours',
  statusCodes: { 200: 'X', 204: ['PUT', 'DELETE'], 404: 'X', 405: 'X' },
  headers: { 405: { Allow: 'must' } },
  rules: { 'status-204-no-body': 'may' },
};
const document = {
  openapi: '3.1.0',
  paths: {
    '/orders': {
      get: { responses: { 204: {}, 422: {}, 405: {} } },
      put: { responses: { 204: { content: { 'text/plain': {} } } } },
    },
  },
};

/** What a `.spectral.yaml` that states a policy is to Spectral. */
function ruleset(functionOptions: object): RulesetDefinition {
  const rule = { given: '$', then: { function: statusCodePolicy, functionOptions } };
  return {
    extends: [own as RulesetDefinition],
    rules: { 'status-code-policy': rule },
  } as RulesetDefinition;
}

test('the rules of the policy run, each as the rule of its level', async () => {
  expect((await lint(document, { ruleset: ruleset({ policy }) })).map(line)).toEqual([
    'status-code-policy-should paths./orders.get.responses.204: GET 204 is not in the policy; only PUT and DELETE may answer 204, GET 200',
    'status-code-policy-must paths./orders.get.responses.405: GET 405 declares no Allow header; add headers.Allow',
    'status-code-policy-should paths./orders.get.responses.422: GET 422 is not in the policy; use another 4xx code',
    'status-code-policy-may paths./orders.put.responses.204: PUT 204 declares content; remove content, or answer 200',
  ]);
});

test('changes work on top of it', async () => {
  const changes = { policy, allow: { '4XX': 'all' }, levels: { 204: 'must' } };
  expect((await lint(document, { ruleset: ruleset(changes) })).map(line).slice(0, 2)).toEqual([
    'status-code-policy-must paths./orders.get.responses.204: GET 204 is not in the policy; only PUT and DELETE may answer 204, GET 200',
    'status-code-policy-must paths./orders.get.responses.405: GET 405 declares no Allow header; add headers.Allow',
  ]);
});

test('exemptions name the rules as the policy has them, and idle ones are told', async () => {
  const exempt = {
    'status-405-allow-header': 'The gateway adds it',
    'status-204-no-body': 'No one reads it',
  };
  const get = { ...document.paths['/orders'].get, 'x-status-code-exempt': exempt };
  const paths = { '/orders': { get } };
  const found = await lint({ ...document, paths }, { ruleset: ruleset({ policy }) });
  expect(found.map(line)).toEqual([
    'status-code-policy-should paths./orders.get.responses.204: GET 204 is not in the policy; only PUT and DELETE may answer 204, GET 200',
    'status-code-policy-should paths./orders.get.responses.422: GET 422 is not in the policy; use another 4xx code',
    'status-code-exempt paths./orders.get.x-status-code-exempt.status-204-no-body: status-204-no-body finds nothing here; remove the exemption',
  ]);
});

test('without a policy, or with rules that there are not, it says so', async () => {
  const none = { extends: [own as RulesetDefinition] };
  expect((await lint(document, { ruleset: none })).map(({ message }) => message)).toEqual([
    'there is no policy; define a rule with the function statusCodePolicy and its option policy',
  ]);
  const strange = { policy: { ...policy, rules: { 'status-1-x': 'must' } } };
  expect(
    (await lint(document, { ruleset: ruleset(strange) })).map(({ message }) => message),
  ).toEqual([
    'statusCodePolicy: policy rules status-1-x: no rule of this project; use one such as status-code-listed',
  ]);
});

test('a policy that no ruleset takes is told', async () => {
  const { rules } = ruleset({ policy }) as { rules: object };
  const found = await lint(
    { openapi: '3.1.0', paths: {} },
    { ruleset: { rules } as unknown as RulesetDefinition },
  );
  expect(found.map(line)).toEqual([
    'status-code-policy : the policy is not in use; extend spectral-status-codes/policies/own',
  ]);
});

test('what is for a policy of a team is refused without one', () => {
  expect(optionErrors(statusCodePolicy, { levels: { 200: 'must' } })).toEqual([
    '"statusCodePolicy" function: headers and levels are for a policy of your own; use allow, forbid and deprecated',
  ]);
});
