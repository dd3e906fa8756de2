import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { RuleDefinition } from '@stoplight/spectral-core';
import { createRuleset } from '../createRuleset.ts';
import own from '../engines/spectral/ownRuleset.ts';
import ruleset from '../engines/spectral/ruleset.ts';
import { policyRules } from '../rules/policyRules.ts';
import { Cdn } from './cdn.ts';
import { Consumer, execute, type Outcome, redoclyRuns } from './consumer.ts';
import { shipped } from './policies/shipped.ts';

/*
 * The README is executed as it stands: a block with `file=` in its info string is written to a fresh
 * project of a user, a `console` block is run there and must print what it shows, or, where it shows
 * nothing, what the one before it has shown.
 */
const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const site = 'https://example.org/spectral-status-codes/';

interface Step {
  readonly command: string;
  readonly output: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Each command with the document and the ruleset, or the files of one, that the README has shown last. A
 * section in which no document has been shown yet has the one that was shown first.
 */
function readSteps(): Step[] {
  const steps: Step[] = [];
  let common = '';
  let document = '';
  let configuration: Record<string, string> = {};
  let isNew = true;
  for (const [block, info = '', text = ''] of readme.matchAll(/^## |^```([^\n]+)\n(.*?)^```$/gms)) {
    const file = / file=(.+)$/.exec(info)?.[1];
    if (block === '## ') document = common;
    else if (file === 'openapi.yaml') {
      document = text;
      common ||= text;
    } else if (file !== undefined) {
      configuration = { ...(!isNew && configuration), [file]: text };
      isNew = false;
    }
    if (info !== 'console') continue;
    isNew = true;
    const [command = '', ...output] = text.trimEnd().split('\n');
    const shown = output.length > 0 ? output.join('\n') : (steps.at(-1)?.output ?? '');
    const files = { 'openapi.yaml': document, ...configuration };
    steps.push({ command: command.replace('$ ', ''), output: shown, files });
  }
  return steps;
}

/** The tools, each with what of its output the README shows. */
const printed = {
  spectral: ({ stdout, stderr }: Outcome) => `${stdout}${stderr}`,
  node: ({ stdout, stderr }: Outcome) => `${stdout}${stderr}`,
  npx: ({ stdout }: Outcome) => stdout,
  // It tells on the other stream how long it took.
  redocly: ({ stdout }: Outcome) => stripVTControlCharacters(stdout),
};

const [example, ...steps] = readSteps();
const cdn = new Cdn();

beforeAll(() => cdn.start());
afterAll(() => cdn.stop());

test('the command that lints the example prints what is shown', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, lint] = scripts.example.split(' && ') as [string, string];
  const [tool = '', ...args] = lint.split(' ');
  const { stdout } = await execute(root, join(root, 'node_modules/.bin', tool), ...args);
  expect(example?.command).toBe('npm run --silent example');
  expect(stdout.replaceAll(`${root}/`, '').trim()).toBe(example?.output);
});

test.each(steps.map((step, index) => ({ ...step, index })))(
  'command $index, $command',
  async ({ command, output, files }) => {
    const served = Object.entries(files).map(([name, text]) => [name, text.replace(site, cdn.url)]);
    const consumer = new Consumer(Object.fromEntries(served));
    const [tool, ...args] = command.split(' ') as [keyof typeof printed, ...string[]];
    if (tool === 'redocly' && !redoclyRuns) return;
    const text = printed[tool](await consumer[tool](...args));
    expect(text.replaceAll(`${consumer.folder}/`, '').trim()).toBe(output);
  },
);

test('the baseline that is shown is what the command writes', async () => {
  const [, shown] = /^```js file=status-codes\.baseline\.mjs\n(.*?)^```$/ms.exec(readme) ?? [];
  const made = steps.find(({ command }) => command.startsWith('npx status-codes baseline'));
  const consumer = new Consumer({ 'openapi.yaml': made?.files['openapi.yaml'] ?? '' });
  await consumer.npx('status-codes', 'baseline', 'openapi.yaml');
  expect(readFileSync(join(consumer.folder, 'status-codes.baseline.mjs'), 'utf8')).toBe(shown);
});

test('the table of wrong changes is what they are refused with', () => {
  const rows = [...readme.matchAll(/^\| `(\{ .+? \})` +\| `(.+?)` +\|$/gm)];
  expect(rows).toHaveLength(10);
  for (const [, changes, message] of rows) {
    const read = new Function(`return ${changes}`);
    expect(() => createRuleset(read())).toThrow(new Error(`createRuleset: ${message}`));
  }
});

test('the table of rules is the ruleset', () => {
  const rows = [...readme.matchAll(/^\| \[(.+?)\]\((.+?)\) +\| (.+?) +\| (.+?) +\|$/gm)];
  const rules: [string, RuleDefinition & { recommended?: boolean }][] = Object.entries(
    ruleset.rules,
  );
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    rules.map(([id, { description, severity, recommended }]) => [
      id,
      `docs/rules/${id}.md`,
      description,
      `${severity}${recommended === false ? ', off' : ''}`,
    ]),
  );
});

test('the table of policies is what is shipped', () => {
  const rows = [...readme.matchAll(/^\| (.+?) +\| \[(.+?)\]\((.+?)\) +\| `(.+?)` +\|$/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    shipped.map(({ name, policy }) => {
      const page = `docs/policies/${name}.md`;
      const date = /text of ([\d-]+)/i.exec(readFileSync(join(root, page), 'utf8'))?.[1];
      return [policy.name, date, page, `spectral-status-codes/policies/${name}`];
    }),
  );
});

test('it names no rule that does not exist', () => {
  const ids = readme.match(/(?<![\w-])status-(\d{3}|code|head)-[a-z\d-]*[a-z\d]/g) ?? [];
  // Those of a baseline and of policies are in rulesets of their own.
  const others = ['status-code-baseline', 'status-code-method-may'];
  const ofGuides = shipped.flatMap(({ policy }) => Object.keys(policyRules(policy)));
  const known = [...Object.keys(ruleset.rules), ...Object.keys(own.rules), ...ofGuides, ...others];
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});

test('its links lead to files and headings that exist', () => {
  const links = [...readme.matchAll(/\]\((?!https:)([^)#]*)#?([^)]*)\)/g)];
  const missing = links.filter(([, file = '', anchor = '']) => {
    const text = readFileSync(join(root, file || 'README.md'), file.endsWith('/') ? null : 'utf8');
    const anchors = [...String(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-'),
    );
    return anchor !== '' && !anchors.includes(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});
