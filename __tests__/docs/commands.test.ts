import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedBy, stepsOf } from '../shownSteps.ts';

/*
 * The pages are executed as they stand: their commands run in a fresh project of a user with the files
 * that they show, and must print what they show.
 */
const docs = join(__dirname, '../../docs');
const steps = readdirSync(docs)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    stepsOf(readFileSync(join(docs, file), 'utf8')).map((step) => ({ file, step })),
  );

test.each(steps.map(({ file, step }, index) => [index, step.command, file, step] as const))(
  'command %i, %s, of %s',
  async (_index, _command, _file, step) => {
    expect([step.output, undefined]).toContain(await printedBy(step));
  },
);

test('the pages with commands are known', () => {
  const files = [...new Set(steps.map(({ file }) => file))];
  expect(files).toEqual(['baseline.md', 'exemptions.md', 'fix.md', 'hosts.md', 'policy.md']);
});
