import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import * as Parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import ruleset from '../../engines/spectral/ruleset.ts';
import { version } from '../../package.json';
import { allRulesWith, lint } from '../lint.ts';
import { mends, mendsIn } from './mends.ts';

/*
 * A page is read as its reader does: the wrong document gives the findings that are printed under
 * it, the right one none, and the snippet under "Change it" changes something.
 */
const folder = join(__dirname, '../../docs/rules');
const pages = readdirSync(folder);
const changelog = readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8');
const rules: Record<string, RuleDefinition & { recommended?: boolean }> = ruleset.rules;
const ids = Object.keys(rules);
const fixtures = join(__dirname, '../fixtures');
const found = mendsIn(
  [
    ...readdirSync(fixtures).map((file) => readFileSync(join(fixtures, file), 'utf8')),
    ...ids.flatMap((id) => read(id).blocks('Wrong', 'yaml')),
  ].map((text) => Parsers.Yaml.parse(text).data),
);

interface Page {
  readonly introduction: readonly string[];
  readonly headings: readonly string[];
  section(heading: string): string;
  /** The fenced blocks of a section, by their language. */
  blocks(heading: string, language: string): string[];
}

function read(id: string): Page {
  const file = join(folder, `${id}.md`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [introduction = '', ...sections] = text.split(/^## /m);
  const section = (heading: string) =>
    sections.find((candidate) => candidate.startsWith(`${heading}\n`)) ?? '';
  return {
    introduction: introduction.trim().split('\n\n'),
    headings: sections.map((candidate) => candidate.slice(0, candidate.indexOf('\n'))),
    section,
    blocks: (heading, language) => {
      const fences = section(heading).matchAll(/^```(\w+)\n(.*?)^```$/gms);
      return [...fences].filter(([, tag]) => tag === language).map(([, , block = '']) => block);
    },
  };
}

/** The findings in the form of the pages. */
async function print(document: string | undefined, definition: RulesetDefinition) {
  const findings = await lint(document, { ruleset: definition });
  return findings.map(
    ({ lineNumber, column, severity, rule, message }) =>
      `${lineNumber}:${column} ${severity} ${rule} ${message}\n`,
  );
}

/** A `.spectral.yaml` as Spectral reads it, with this ruleset in the place of its name. */
function configuration(text: string) {
  const { data, diagnostics } = Parsers.Yaml.parse(text);
  expect(diagnostics).toEqual([]);
  expect(data).toEqual({ extends: ['spectral-status-codes'], rules: expect.anything() });
  const { rules: changes } = data as { rules: Record<string, 'error' | 'off' | true> };
  return { extends: [ruleset], rules: changes } satisfies RulesetDefinition;
}

/** What makes a document valid OpenAPI, so that no example teaches something else that is wrong. */
const validity = {
  extends: [[oas as RulesetDefinition, 'off']],
  rules: { 'oas2-schema': true, 'oas3-schema': true, 'path-params': true },
} satisfies RulesetDefinition;

/** What an exemption is, is up to this project: no RFC knows of it, and it cannot exempt from itself. */
function isAboutExemptions(id: string): boolean {
  return id.startsWith('status-code-exempt');
}

test('every rule has a page, and every page is about a rule', () => {
  expect(pages).toEqual(ids.map((id) => `${id}.md`).sort());
});

describe.each(ids)('%s', (id) => {
  const page = read(id);
  const [wrong] = page.blocks('Wrong', 'yaml');
  const [shown] = page.blocks('Wrong', 'text');
  const [right] = page.blocks('Right', 'yaml');
  const [snippet = ''] = page.blocks('Change it', 'yaml');

  test('says what the ruleset says: id, description, level, on or off', () => {
    const state = rules[id]?.recommended === false ? 'off' : 'on';
    expect(page.introduction).toEqual([
      `# ${id}`,
      `${rules[id]?.description}.`,
      expect.stringMatching(
        `^Level: ${rules[id]?.severity} · ${state} by default · since [\\d.]+$`,
      ),
      expect.stringMatching(/^\[Fix\]\(\.\.\/fix\.md\): /),
    ]);
  });

  test('is since a version that the changelog knows, or the next', () => {
    const [, since] = /since ([\d.]+)$/.exec(page.introduction[2] ?? '') ?? [];
    const released = [...changelog.matchAll(/^## ([\d.]+)/gm)].map(([, release]) => release);
    expect([...released, version]).toContain(since);
  });

  test('tells how its findings are mended: all the ways that its examples and the fixtures need', () => {
    const [, line = ''] = /^\[Fix\]\(.+?\): (.+)$/s.exec(page.introduction[3] ?? '') ?? [];
    const told = line.split(/; (?![^(]*\))/).map((part) => part.replace(/\s+\(.+?\)$/s, ''));
    expect(told).toEqual(mends.filter((mend) => found.get(id)?.has(mend)));
  });

  test('has the sections of every page, with a block for each example', () => {
    const blocks = page.headings.map((heading) => [
      heading,
      ...['yaml', 'text'].map((language) => page.blocks(heading, language).length),
    ]);
    expect(blocks).toEqual([
      ['Why', 0, 0],
      ['Wrong', 1, 1],
      ['Right', 1, 0],
      ['When not to use it', 0, 0],
      ['Allow it', 1, 0],
      ['Change it', 1, 0],
      ['Related rules', 0, 0],
      ['Options', expect.any(Number), 0],
      ['Source', 0, 0],
    ]);
    for (const heading of page.headings) {
      expect([heading, page.section(heading).split('\n').length > 2]).toEqual([heading, true]);
    }
  });

  test('relates to other rules, each with a word on it', () => {
    const lines = page.section('Related rules').trim().split('\n').slice(2);
    const related = lines.map((line) => /^- \[(.+)\]\(\1\.md\): .+[^.]$/.exec(line)?.[1]);
    expect(related.filter((each = '') => each === id || !ids.includes(each))).toEqual([]);
    expect(new Set(related).size).toBe(lines.length);
  });

  test('the wrong document gives the findings shown, with every rule on, and all of this rule', async () => {
    const findings = await print(wrong, allRulesWith(id));
    expect(findings.join('')).toBe(shown);
    expect(new Set(findings.map((line) => line.split(' ')[2]))).toEqual(new Set([id]));
  });

  test('the right document gives no finding, with every rule on', async () => {
    expect(await print(right, allRulesWith(id))).toEqual([]);
  });

  test('both documents are valid OpenAPI', async () => {
    expect([await print(wrong, validity), await print(right, validity)]).toEqual([[], []]);
  });

  test('the snippet names this rule alone and changes what the wrong document gives', async () => {
    const definition = configuration(snippet);
    expect(Object.keys(definition.rules)).toEqual([id]);
    const changed = await print(wrong, definition);
    expect(changed).not.toEqual(await print(wrong, { extends: [ruleset] }));
  });

  test('tells how to exempt one operation, and that silences the rule', async () => {
    if (isAboutExemptions(id)) return;
    const words = page.section('Change it').replace(/\s+/g, ' ');
    expect(words).toContain(`\`x-status-code-exempt: { ${id}: "<reason>" }\``);
    const { paths, ...document } = Parsers.Yaml.parse(wrong ?? '').data as Record<string, object>;
    const exempted = Object.entries(paths ?? {}).map(([path, item]) => [
      path,
      { ...item, 'x-status-code-exempt': { [id]: 'tested' } },
    ]);
    const findings = await lint({ ...document, paths: Object.fromEntries(exempted) });
    expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
  });

  test('links to the section of the guide that the ruleset links to, and to sections of RFCs', () => {
    const links = [...page.section('Source').matchAll(/^- .*?\[([^\]]+)\]\(([^)]+)\)/gm)];
    const [guide, ...standards] = links.map(([, text, url]) => ({ text, url }));
    expect(guide?.url).toBe(rules[id]?.documentationUrl);
    if (!isAboutExemptions(id)) expect(standards).not.toEqual([]);
    for (const { text, url } of standards) {
      const [, rfc, section] = /^RFC (\d+), section ([\d.]+)$/.exec(text ?? '') ?? [];
      expect(url).toBe(`https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}`);
    }
  });

  test('names no rule that does not exist, and links to files that do', () => {
    const text = readFileSync(join(folder, `${id}.md`), 'utf8');
    const mentions = text.match(/(?<!x-)\bstatus-[a-z\d]+-[a-z\d-]*[a-z\d]/g) ?? [];
    expect(mentions.filter((mention) => !ids.includes(mention))).toEqual([]);
    const targets = [...text.matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });
});
