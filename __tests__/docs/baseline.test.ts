import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import baseline from '../../engines/spectral/baseline.ts';
import { Consumer } from '../consumer.ts';
import { stepsOf } from '../shownSteps.ts';

const page = readFileSync(join(__dirname, '../../docs/baseline.md'), 'utf8');

test('the entries that are shown are entries', () => {
  const [table = ''] = /^\| Entry.+?\n\n/ms.exec(page) ?? [];
  const entries = [...table.matchAll(/^\| `(.+?)` +\|/gm)].map(([, entry]) => entry);
  expect(entries).toHaveLength(4);
  expect(() => baseline({ 'openapi.yaml': entries.join('\n') })).not.toThrow();
});

test('what is wrong is refused as the table says', () => {
  const rows = [...page.matchAll(/^\| `(['[].+?['\]])` +\| `(.+?)` +\|$/gm)];
  expect(rows).toHaveLength(3);
  for (const [, entries, message] of rows) {
    const read = new Function(`return ${entries}`);
    expect(() => baseline({ 'openapi.yaml': read() })).toThrow(new Error(message));
  }
});

test('the baseline that is shown is what the command writes', async () => {
  const [, shown] = /^```js file=status-codes\.baseline\.mjs\n(.*?)^```$/ms.exec(page) ?? [];
  const [made] = stepsOf(page);
  const consumer = new Consumer(made?.files ?? {});
  await consumer.npx('status-codes', 'baseline', 'openapi.yaml');
  expect(readFileSync(join(consumer.folder, 'status-codes.baseline.mjs'), 'utf8')).toBe(shown);
});
