import { Consumer } from '../consumer.ts';

const methods = Array.from({ length: 1000 }, (_, index) => `          - x${index}\n`).join('');
const yaml = `functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [methodListed]
rules:
  our-methods:
    given: $.paths
    then:
      function: methodListed
      functionOptions:
        methods:
          - GET
${methods}`;
const javascript = `import methodListed from './node_modules/spectral-status-codes/dist/functions/methodListed.js';
let reads = 0;
const functionOptions = {
  get methods() {
    if (reads++ > 0) throw new Error('read again');
    return ['PUT'];
  },
};
export default {
  rules: {
    'our-methods': {
      given: '$.paths[*]',
      resolved: false,
      message: '{{error}}',
      then: { function: methodListed, functionOptions },
    },
  },
};
`;
const document = `openapi: 3.1.0
paths:
  /orders: { get: {}, put: {} }
  /items: { get: {}, put: {} }
`;

test('the real CLI tells the first ten errors, each with its line, and counts the others', async () => {
  const consumer = new Consumer({ 'openapi.yaml': document, '.spectral.yaml': yaml });
  const { code, stderr } = await consumer.spectral('lint', 'openapi.yaml');
  const accepted =
    '"methodListed" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]';
  const errors = Array.from(
    { length: 10 },
    (_, index) => `Error #${index + 1}: .spectral.yaml:${index + 11}:13 — ${accepted}`,
  );
  expect(code).toBe(2);
  expect(stderr.replaceAll(`${consumer.folder}/`, '').trimEnd().split('\n').slice(2)).toEqual([
    ...errors,
    'Error #11: .spectral.yaml:6:10 — "methodListed" function: 990 more',
  ]);
});

test('the real CLI runs on options that were read when they were checked', async () => {
  const consumer = new Consumer({ 'openapi.yaml': document, '.spectral.mjs': javascript });
  const { code, stdout, stderr } = await consumer.spectral(
    'lint',
    'openapi.yaml',
    ...['--ruleset', '.spectral.mjs', '--format', 'json'],
  );
  const found: { path: string[] }[] = JSON.parse(stdout);
  expect([code, stderr]).toEqual([0, '']);
  expect(found.map(({ path }) => path.join('.'))).toEqual([
    'paths./orders.get',
    'paths./items.get',
  ]);
});
