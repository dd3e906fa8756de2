import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { createRuleset } from '../../../createRuleset.ts';
import baseline from '../../../engines/spectral/baseline.ts';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { statusCodePolicy } from '../../../functions/statusCodePolicy.ts';
import { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import { methods, statusCodes } from '../../../policies/belgif/statusCodes.ts';
import { policyOptions } from '../../../policyOptions.ts';
import type { Policy } from '../../policy/Policy.ts';
import { readPolicy } from '../../policy/readPolicy.ts';

const source = '/api/openapi.yaml';
const document = new OpenApiDocument({ openapi: '3.1.0', paths: {} }, {});

function policyOf(definition: RulesetDefinition): Promise<Policy> {
  return readPolicy(new Ruleset(definition, { source: '/api/.spectral.json' }), document, source);
}

test('the policy of the ruleset is the matrix, its disputed cells allowed', async () => {
  const policy = await policyOf(ruleset);
  const { matrix, disputed = {} } = policyOptions().statusCodeMethod;
  expect(policy.isKnown).toBe(true);
  expect(policy.statusCodes).toEqual(Object.keys(statusCodes));
  for (const statusCode of Object.keys(statusCodes)) {
    const allowed = methods.filter((method) => policy.isAllowed(method, statusCode));
    const expected = [...(matrix[statusCode] ?? []), ...(disputed[statusCode] ?? [])];
    expect([statusCode, allowed]).toEqual([
      statusCode,
      methods.filter((method) => expected.includes(method)),
    ]);
  }
});

test('it is the one the team has changed', async () => {
  const changes = { allow: { 422: ['POST'] }, forbid: { 307: 'all', 200: ['PUT'] } } as const;
  const policy = await policyOf({ extends: [createRuleset(changes) as RulesetDefinition] });
  expect(policy.statusCodes).toContain('422');
  expect(policy.statusCodes).not.toContain('307');
  expect(
    [
      ['POST', '422'],
      ['PUT', '422'],
      ['PUT', '200'],
      ['GET', '307'],
    ].map(([method = '', statusCode = '']) => policy.isAllowed(method, statusCode)),
  ).toEqual([true, false, false, false]);
});

test('it is the one that a rule changes for all others, whatever a baseline knows', async () => {
  const functionOptions = { allow: { 422: ['POST'] } };
  const policy = await policyOf({
    extends: [ruleset, baseline({ 'openapi.yaml': 'status-code-listed GET / 418' })],
    rules: { policy: { given: '$', then: { function: statusCodePolicy, functionOptions } } },
  });
  expect(policy.statusCodes).toContain('422');
  expect(policy.statusCodes).not.toContain('418');
  expect(['POST', 'PUT'].map((method) => policy.isAllowed(method, '422'))).toEqual([true, false]);
});

test('without the list only the matrix speaks, without both nothing', async () => {
  const matrixAlone = await policyOf({
    extends: [ruleset],
    rules: { 'status-code-listed': 'off' },
  });
  expect([matrixAlone.isKnown, matrixAlone.statusCodes]).toEqual([true, []]);
  expect(matrixAlone.isAllowed('GET', '422')).toBe(true);
  expect(matrixAlone.isAllowed('GET', '202')).toBe(false);
  const none = await policyOf({ extends: [[ruleset, 'off']] });
  expect([none.isKnown, none.statusCodes, none.isAllowed('GET', '422')]).toEqual([false, [], true]);
});

test('a rule that is overridden for the file does not speak', async () => {
  const policy = await policyOf({
    extends: [ruleset],
    overrides: [{ files: ['*.yaml'], rules: { 'status-code-listed': 'off' } }],
  });
  expect(policy.statusCodes).toEqual([]);
});
