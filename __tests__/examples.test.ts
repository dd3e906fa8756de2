import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import ruleset from '../engines/spectral/ruleset.ts';
import { everyRule, lint } from './lint.ts';

const example = (name: string) => readFileSync(join(__dirname, '../examples', name), 'utf8');

test('the web shop breaks every rule at least once; it exempts nothing', async () => {
  const broken = new Set(
    (await lint(example('web-shop.yaml'), { ruleset: everyRule })).map(({ rule }) => rule),
  );
  const ids = Object.keys(ruleset.rules).filter((id) => !id.startsWith('status-code-exempt'));
  expect([...broken].sort()).toEqual(ids.sort());
});

test('the web shop that holds to the policy is clean with every rule on', async () => {
  expect(await lint(example('web-shop-fixed.yaml'), { ruleset: everyRule })).toEqual([]);
});

test.each(['web-shop.yaml', 'web-shop-fixed.yaml'])('%s is valid OpenAPI', async (name) => {
  const validity: RulesetDefinition = {
    extends: [[oas as RulesetDefinition, 'off']],
    rules: { 'oas3-schema': true, 'path-params': true, 'oas3-unused-component': true },
  };
  expect(await lint(example(name), { ruleset: validity })).toEqual([]);
});
