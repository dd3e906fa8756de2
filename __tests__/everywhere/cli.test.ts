import { Cdn } from '../cdn.ts';
import { Consumer } from '../consumer.ts';
import { allFindings, findings, findingsIn, openapi, otherRulesIn } from './example.ts';

const cdn = new Cdn();

beforeAll(() => cdn.start());
afterAll(() => cdn.stop());

/** What `spectral lint` prints for the example in a project with these files, as JSON. */
async function lintWith(files: Readonly<Record<string, string>>, ruleset = '') {
  const here = (text: string) => text.replaceAll('CDN/', cdn.url);
  const served = Object.entries(files).map(([name, text]) => [name, here(text)]);
  const consumer = new Consumer({ 'openapi.yaml': openapi, ...Object.fromEntries(served) });
  const option = ruleset === '' ? [] : ['--ruleset', here(ruleset)];
  const { stdout, stderr } = await consumer.spectral(
    'lint',
    'openapi.yaml',
    ...['--format', 'json', ...option],
  );
  expect(stderr).toBe('');
  return stdout;
}

const packageOf = (main: string, type = 'commonjs') =>
  JSON.stringify({ name: 'house', main, type });
const manifest = 'node_modules/house/package.json';
const requiring = "module.exports = { extends: [require('spectral-status-codes')] };";
const importing = "import s from 'spectral-status-codes'; export default { extends: [s] };";

test('there are findings to compare', () => {
  expect(findings).toHaveLength(26);
});

test.each<[string, Record<string, string>, string?]>([
  ['YAML', { '.spectral.yaml': 'extends: spectral-status-codes' }],
  ['YAML, a list', { '.spectral.yaml': 'extends: [spectral-status-codes]' }],
  ['JSON', { '.spectral.json': '{ "extends": ["spectral-status-codes"] }' }],
  ['.spectral.js, CommonJS', { '.spectral.js': requiring }],
  ['.spectral.js, ESM', { '.spectral.js': importing }],
  ['.spectral.mjs', { '.spectral.mjs': importing }, '.spectral.mjs'],
  ['recommended', { '.spectral.yaml': 'extends: [[spectral-status-codes, recommended]]' }],
  [
    'recommended in JavaScript',
    { '.spectral.js': importing.replace('[s]', "[[s, 'recommended']]") },
  ],
  [
    'a relative path',
    { '.spectral.yaml': 'extends: ./node_modules/spectral-status-codes/dist/ruleset.mjs' },
  ],
  ['the package as --ruleset', {}, 'node_modules/spectral-status-codes/dist/ruleset.mjs'],
  ['extends a URL', { '.spectral.yaml': 'extends: CDN/dist/ruleset.mjs' }],
  ['a URL as --ruleset', {}, 'CDN/dist/ruleset.mjs'],
  [
    'in a package that is CommonJS',
    {
      [manifest]: packageOf('a.js'),
      'node_modules/house/a.js': requiring,
      '.spectral.yaml': 'extends: house',
    },
  ],
  [
    'in a package that is ESM',
    {
      [manifest]: packageOf('a.js', 'module'),
      'node_modules/house/a.js': importing,
      '.spectral.yaml': 'extends: house',
    },
  ],
  [
    'in a package that is YAML',
    {
      [manifest]: packageOf('a.yaml'),
      'node_modules/house/a.yaml': 'extends: spectral-status-codes',
      '.spectral.yaml': 'extends: ./node_modules/house/a.yaml',
    },
  ],
])('%s', async (_, files, ruleset = '') => {
  expect(findingsIn(await lintWith(files, ruleset))).toEqual(findings);
});

test.each<[string, string, string[]]>([
  ['spectral:oas', 'spectral:oas', ['operation-description']],
  [
    'the OWASP ruleset',
    '"@stoplight/spectral-owasp-ruleset"',
    ['owasp:api8:2023-define-error-validation'],
  ],
])('next to %s, whose rules still find what is theirs', async (_, other, theirs) => {
  for (const both of [`${other}, spectral-status-codes`, `spectral-status-codes, ${other}`]) {
    const beside = await lintWith({ '.spectral.yaml': `extends: [${both}]` });
    const alone = await lintWith({ '.spectral.yaml': `extends: [${other}]` });
    expect(findingsIn(beside)).toEqual(findings);
    expect(otherRulesIn(beside)).toEqual(otherRulesIn(alone));
    expect(otherRulesIn(beside)).toEqual(expect.arrayContaining(theirs));
  }
});

test('all', async () => {
  const stdout = await lintWith({ '.spectral.yaml': 'extends: [[spectral-status-codes, all]]' });
  expect(findingsIn(stdout)).toEqual(await allFindings());
});

test('off, with single rules switched on', async () => {
  const rules = ['status-code-listed', 'status-401-declared'];
  const stdout = await lintWith({
    '.spectral.yaml': `extends: [[spectral-status-codes, off]]
rules: { ${rules.map((rule) => `${rule}: true`).join(', ')} }`,
  });
  const expected = (await allFindings()).filter((finding) =>
    rules.includes(finding.split(' ')[2] as string),
  );
  expect(findingsIn(stdout)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(2);
});
