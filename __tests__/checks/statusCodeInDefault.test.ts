import { statusCodeInDefault } from '../../checks/statusCodeInDefault.ts';
import { found } from './found.ts';

const options = { statusCodes: ['404', '5XX'] };
const body = (schema: object) => ({
  description: 'No',
  content: { 'application/problem+json': { schema } },
});
const problem = body({ $ref: '#/components/schemas/Problem' });

function foundIn(responses: object, its: object = options): string[] {
  const paths = { '/orders': { get: { responses } } };
  const schemas = { Problem: { type: 'object' } };
  const api = { openapi: '3.1.0', paths, components: { schemas, responses: { Problem: problem } } };
  return found(statusCodeInDefault, its as typeof options, api);
}

const finding = (key: string) =>
  `paths./orders.get.responses.${key}: GET ${key} stands beside default, which covers it; leave it to default`;

test('reports the codes that default stands for, and the range of a class', () => {
  const keys = ['200', '400', '404', '500', '503', '5XX', 'default'];
  const responses = Object.fromEntries(keys.map((key) => [key, problem]));
  expect(foundIn(responses)).toEqual(['404', '500', '503', '5XX'].map(finding));
});

test('is silent without default', () => {
  expect(foundIn({ 404: problem, 500: problem, '5XX': problem })).toEqual([]);
});

test.each<[string, object, object, boolean]>([
  ['one component', { $ref: '#/components/responses/Problem' }, problem, true],
  ['both without a body', { description: 'None' }, { description: 'No' }, true],
  ['a body beside none', problem, { description: 'No' }, false],
  ['another media type', { content: { 'text/plain': {} } }, problem, false],
  ['another schema', body({ type: 'string' }), problem, false],
  ['the same, written out', body({ type: 'object' }), problem, true],
])('%s: a finding is %#', (_, own, byDefault, isFound) => {
  expect(foundIn({ 404: own, default: byDefault })).toEqual(isFound ? [finding('404')] : []);
});

test('is silent on what the policy refuses', () => {
  const policy = { methods: ['GET'], matrix: { 404: ['GET'] } };
  const responses = { 404: problem, 503: problem, default: problem };
  expect(foundIn(responses, { ...options, policy })).toEqual([finding('404')]);
});
