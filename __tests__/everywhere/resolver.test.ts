import { Consumer } from '../consumer.ts';
import { findings, findingsIn, openapi } from './example.ts';

const resolver = 'node_modules/spectral-status-codes/dist/resolver.cjs';
const multiFile: Record<string, string> = {
  'openapi.yaml': `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders: { $ref: paths/orders.yaml }
  /orders/{id}:
    get:
      responses:
        '304': { $ref: 'responses.yaml#/NotModified' }
        '405': { $ref: '#/components/responses/Shared' }
components:
  responses:
    Shared: { $ref: 'responses.yaml#/NoMethod' }
`,
  'paths/orders.yaml': `put:
  responses:
    '202': { description: Later }
    '405': { $ref: '../responses.yaml#/NoMethod' }
    '410': { $ref: '../openapi.yaml#/components/responses/Shared' }
`,
  'responses.yaml': `NoMethod: { description: No }
NotModified: { description: Same, content: { text/plain: {} } }
`,
};

test.each([
  ['the example', { 'openapi.yaml': openapi }, findings.length],
  ['a document of several files', multiFile, 6],
])('%s gives the same findings with and without the resolver', async (_, files, count) => {
  const consumer = new Consumer({ ...files, '.spectral.yaml': 'extends: spectral-status-codes' });
  const lint = ['lint', 'openapi.yaml', '--format', 'json'];
  const without = await consumer.spectral(...lint);
  const withIt = await consumer.spectral(...lint, '--resolver', resolver);
  expect(withIt).toEqual(without);
  expect(findingsIn(withIt.stdout)).toHaveLength(count);
});
