import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuleset } from '../../createRuleset.ts';
import { shipped } from '../policies/shipped.ts';

const docs = join(__dirname, '../../docs');
const page = readFileSync(join(docs, 'policy.md'), 'utf8');

test('the table of wrong changes is what they are refused with', () => {
  const rows = [...page.matchAll(/^\| `(\{ .+? \})` +\| `(.+?)` +\|$/gm)];
  expect(rows).toHaveLength(10);
  for (const [, changes, message] of rows) {
    const read = new Function(`return ${changes}`);
    expect(() => createRuleset(read())).toThrow(new Error(`createRuleset: ${message}`));
  }
});

test('the table of policies is what is shipped', () => {
  const rows = [...page.matchAll(/^\| (.+?) +\| \[(.+?)\]\((.+?)\) +\| `(.+?)` +\|$/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    shipped.map(({ name, policy }) => {
      const own = `policies/${name}.md`;
      const date = /text of ([\d-]+)/i.exec(readFileSync(join(docs, own), 'utf8'))?.[1];
      return [policy.name, date, own, `spectral-status-codes/policies/${name}`];
    }),
  );
});
