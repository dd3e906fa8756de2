import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuleset } from '../../createRuleset.ts';
import { Consumer } from '../consumer.ts';
import { lint } from '../lint.ts';

/*
 * What a page shows under "Allow it" allows what it shows under "Wrong". The rulesets are loaded as the
 * CLI loads them, from the packed package.
 */
const folder = join(__dirname, '../../docs/rules');
const ids = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));

interface Example {
  readonly id: string;
  readonly wrong: string;
  readonly allowed: string;
  /** Changes as `createRuleset` takes them, which the text shows beside. */
  readonly changes: readonly string[];
}

const examples = ids.map((id): Example => {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8');
  const [, section = ''] = /^## Allow it\n(.*?)^## /ms.exec(text) ?? [];
  const [, wrong = ''] = /^## Wrong\n.*?^```yaml\n(.*?)^```$/ms.exec(text) ?? [];
  const [, allowed = ''] = /^```yaml\n(.*?)^```$/ms.exec(section) ?? [];
  const changes = [...section.matchAll(/`createRuleset\((.+?)\)`/gs)];
  return { id, wrong, allowed, changes: changes.map(([, each = '']) => each) };
});

/** Prints which rules find something in each document by its ruleset. */
const script = `const fs = require('node:fs');
const { Document, Spectral } = require('@stoplight/spectral-core');
const { Yaml } = require('@stoplight/spectral-parsers');
const { commonjs } = require('@stoplight/spectral-ruleset-bundler/plugins/commonjs');
const { fetch } = require('@stoplight/spectral-runtime');
const { bundleAndLoadRuleset } = require('@stoplight/spectral-ruleset-bundler/with-loader');

async function rulesThatFind(id, name) {
  const spectral = new Spectral();
  spectral.setRuleset(await bundleAndLoadRuleset(__dirname + '/' + name, { fs, fetch }, [commonjs()]));
  const results = await spectral.run(new Document(fs.readFileSync(id + '.yaml', 'utf8'), Yaml));
  return results.map(({ code }) => code);
}

(async () => {
  const found = {};
  for (const id of process.argv.slice(2)) {
    found[id] = {
      usually: await rulesThatFind(id, 'all.spectral.yaml'),
      allowed: await rulesThatFind(id, id + '.spectral.yaml'),
    };
  }
  console.log(JSON.stringify(found));
})();
`;

test('what is allowed is not found, by the rule or by one of the others that are on', async () => {
  const consumer = new Consumer({
    'all.spectral.yaml': 'extends: [["spectral-status-codes", "all"]]',
    'run.cjs': script,
    ...Object.fromEntries(examples.map(({ id, wrong }) => [`${id}.yaml`, wrong])),
    ...Object.fromEntries(examples.map(({ id, allowed }) => [`${id}.spectral.yaml`, allowed])),
  });
  const { stdout, stderr } = await consumer.node('run.cjs', ...ids);
  expect(stderr).toBe('');
  const found: Record<string, Record<'usually' | 'allowed', string[]>> = JSON.parse(stdout);
  for (const id of ids) {
    expect([id, found[id]?.usually.includes(id)]).toEqual([id, true]);
    // Some ask nearly every operation for a code, where all rules are on.
    const others = examples.find((each) => each.id === id)?.allowed.includes('"all"');
    const left = found[id]?.allowed.filter((code) => others !== true || code === id);
    expect([id, left]).toEqual([id, []]);
  }
}, 240_000);

const shown = examples.flatMap(({ id, wrong, changes }) =>
  changes.map((change) => [id, change, wrong] as const),
);

test.each(shown)('%s: createRuleset(%s)', async (id, change, wrong) => {
  const read = new Function(`return ${change}`);
  const findings = await lint(wrong, { ruleset: { extends: [[createRuleset(read()), 'all']] } });
  expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
});
