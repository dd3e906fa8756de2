import { Consumer } from '../consumer.ts';

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
