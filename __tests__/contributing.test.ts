import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleDefinition } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import ruleset from '../engines/spectral/ruleset.ts';

const root = join(__dirname, '..');
/** Folders that nobody writes, or that tools want by their names. */
const unwritten = /^(?:\..*|node_modules|dist|coverage)$/;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('the files that CONTRIBUTING.md names exist', () => {
  const named = [...read('CONTRIBUTING.md').matchAll(/`([\w./-]+(?:\/|\.(?:ts|md|yaml|png)))`/g)];
  const files = named.map(([, file = '']) => file);
  const missing = files.filter(
    (file) => !existsSync(join(root, file)) && !existsSync(join(root, 'functions', file)),
  );
  expect([files.length > 15, missing]).toEqual([true, []]);
});

test('the table of CONTRIBUTING.md has a row for each folder, and no other', () => {
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| `([\w/]+)\/`/gm)].map(([, name]) => name);
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unwritten.test(entry.name))
    .map(({ name }) => name);
  expect(rows.sort()).toEqual(folders.sort());
});

test('the message that CONTRIBUTING.md shows is one of the ruleset', () => {
  const [, message = ''] = /## A good message\n\n`(.+)`/.exec(read('CONTRIBUTING.md')) ?? [];
  expect(read('docs/rules/status-405-allow-header.md')).toContain(message);
});

test('the changelog counts the rules', () => {
  const rules: (RuleDefinition & { recommended?: boolean })[] = Object.values(ruleset.rules);
  const on = rules.filter(({ recommended }) => recommended !== false);
  const text = read('CHANGELOG.md').replace(/\s+/g, ' ');
  expect(text).toContain(`${rules.length} rules that hold`);
  expect(text).toContain(`${on.length} of them on by default`);
});

test.each(['false-positive.yml', 'missing-rule.yml'])('%s is a form of GitHub', (file) => {
  interface Field {
    readonly type: string;
    readonly id: string;
    readonly attributes: { readonly label: string };
  }
  interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly Field[];
  }
  const parsed = Yaml.parse(read(`.github/ISSUE_TEMPLATE/${file}`));
  const { data, diagnostics }: { data?: unknown; diagnostics: unknown } = parsed;
  const form = data as Form;
  expect(diagnostics).toEqual([]);
  expect([form.name, form.description]).not.toContain(undefined);
  const fields = form.body;
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  for (const { type, attributes } of fields) {
    expect(['input', 'textarea', 'dropdown']).toContain(type);
    expect(attributes.label).toMatch(/^[A-Z]/);
  }
  expect(readdirSync(join(root, '.github/ISSUE_TEMPLATE'))).toContain(file);
});
