import { Consumer } from '../consumer.ts';
import { commonJs, esm, findingsOfEach } from './api.ts';
import { findingsIn, openapi } from './example.ts';

test('the rulesets of the programs differ in three findings', () => {
  expect(findingsOfEach.map((findings) => findings.length)).toEqual([26, 26, 23, 23]);
});

test.each([
  ['ESM', 'lint.mjs', esm],
  ['CommonJS', 'lint.cjs', commonJs],
])('`new Spectral()` in %s', async (_, file, program) => {
  const consumer = new Consumer({ 'openapi.yaml': openapi, [file]: program });
  const { stdout, stderr } = await consumer.node(file);
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n').map(findingsIn)).toEqual(findingsOfEach);
});
