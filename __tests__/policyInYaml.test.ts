import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { check } from '../check.ts';
import type { PolicyChanges } from '../createRules.ts';
import { Consumer } from './consumer.ts';

/*
 * What one rule in YAML makes of the policy is what `check`, and so `createRuleset`, makes of it: the
 * functions that the CLI loads are bundles of their own, and have to share what they know.
 */
const shop = readFileSync(join(__dirname, '../examples/web-shop.yaml'), 'utf8');
// Nothing in the shop is deprecated.
const openapi = shop.replace('operationId: updateProduct', 'deprecated: true\n      $&');
const document: unknown = Yaml.parse(openapi).data;

function line(rule: string, path: readonly (string | number)[], message: string): string {
  return `${rule} ${path.join('.')}: ${message}`;
}

function checked(policy: PolicyChanges): string[] {
  return check(document, { policy }).map(({ rule, path, message }) => line(rule, path, message));
}

test.each<[PolicyChanges]>([
  [{}],
  [{ allow: { 410: 'all', 202: ['PATCH'] } }],
  [{ forbid: { 304: 'all', 400: ['PATCH'], 204: ['PUT', 'DELETE'] } }],
  [{ deprecated: 'skip' }],
  [{ allow: { 303: ['GET'] }, forbid: { 307: 'all' }, deprecated: 'skip' }],
])('%j', async (policy) => {
  const consumer = new Consumer({
    'openapi.yaml': openapi,
    '.spectral.yaml': `extends: ["spectral-status-codes"]
functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [statusCodePolicy]
rules:
  our-policy:
    given: $
    then: { function: statusCodePolicy, functionOptions: ${JSON.stringify(policy)} }
`,
  });
  const { stdout, stderr } = await consumer.spectral('lint', 'openapi.yaml', '--format', 'json');
  const found: { code: string; path: string[]; message: string }[] = JSON.parse(stdout);
  const expected = checked(policy);
  expect(stderr).toBe('');
  expect(found.map(({ code, path, message }) => line(code, path, message)).sort()).toEqual(
    expected.sort(),
  );
  if (Object.keys(policy).length > 0) expect(expected).not.toEqual(checked({}).sort());
});
