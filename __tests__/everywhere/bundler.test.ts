import { join } from 'node:path';
import { Cdn } from '../cdn.ts';
import { Consumer } from '../consumer.ts';
import { bundlingScript } from './bundlingScript.ts';
import { findings, findingsIn, openapi } from './example.ts';

const cdn = new Cdn();

beforeAll(() => cdn.start());
afterAll(() => cdn.stop());

/** What a script finds in the example with a ruleset: a URL, or a file of this text. */
async function findingsWith(script: string, ruleset: string, text: string) {
  const here = (given: string) => given.replaceAll('CDN/', cdn.url);
  const consumer = new Consumer({ 'lint.cjs': script, 'openapi.yaml': openapi });
  if (text !== '') consumer.write(ruleset, here(text));
  const given = text === '' ? here(ruleset) : join(consumer.folder, ruleset);
  const { stdout, stderr } = await consumer.node('lint.cjs', given);
  expect(stderr).toBe('');
  return findingsIn(stdout);
}

const url = 'CDN/dist/ruleset.mjs';
const path = './node_modules/spectral-status-codes/dist/ruleset.mjs';
const importing = (from: string) => `import s from '${from}'; export default { extends: [s] };`;
const requiring = "module.exports = { extends: [require('spectral-status-codes')] };";

test.each([
  ['YAML, by path', '.spectral.yaml', `extends: ${path}`],
  ['JSON, by path', '.spectral.json', JSON.stringify({ extends: path })],
  ['ESM', '.spectral.mjs', importing('spectral-status-codes')],
])('bundleAndLoadRuleset with the preset `node`: %s', async (_, file, text) => {
  expect(await findingsWith(bundlingScript('node'), file, text)).toEqual(findings);
});

test.each([
  ['YAML, by name', '.spectral.yaml', 'extends: spectral-status-codes'],
  ['JSON, by name', '.spectral.json', '{ "extends": "spectral-status-codes" }'],
  ['CommonJS', '.spectral.js', requiring],
])('with the plugin `commonjs` beside it, as the CLI has it: %s', async (_, file, text) => {
  const script = bundlingScript('node', '[commonjs()]');
  expect(await findingsWith(script, file, text)).toEqual(findings);
});

test.each([
  ['the URL itself', url, ''],
  ['YAML', '.spectral.yaml', `extends: ${url}`],
  ['JSON', '.spectral.json', JSON.stringify({ extends: url })],
  ['ESM', '.spectral.mjs', importing(url)],
])('bundleAndLoadRuleset with the preset `runtime`: %s', async (_, file, text) => {
  expect(await findingsWith(bundlingScript('runtime'), file, text)).toEqual(findings);
});
