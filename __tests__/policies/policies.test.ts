import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import Ajv from 'ajv';
import type { Rules } from '../../checks/Rule.ts';
import { createRules } from '../../createRules.ts';
import { rulesetOf } from '../../engines/spectral/rulesetOf.ts';
import { jsonSchemaOf } from '../../options/jsonSchemaOf.ts';
import { policyErrors } from '../../options/policyErrors.ts';
import { policyShape } from '../../options/policyShape.ts';
import type { Policy } from '../../policies/Policy.ts';
import { marksOf } from '../../rules/policyMatrix.ts';
import { policyRules } from '../../rules/policyRules.ts';
import { registeredStatusCodes } from '../../rules/registeredStatusCodes.ts';
import ruleset from '../../ruleset.ts';
import { announcedFindings } from '../announcedFindings.ts';
import { type Finding, lint } from '../lint.ts';
import { shipped } from './shipped.ts';

/*
 * A policy that the package ships has, by its name,
 * - `docs/policies/<name>.md`: what the guide says, statement by statement, each with the rules that
 *   hold to it or why a document cannot show it; its matrix and its rules are those of the data,
 * - `__tests__/policies/<name>.yaml` (and `<name>.<what>.yaml`): a document under all its rules, with
 *   the findings announced as in `__tests__/fixtures`.
 */
const root = join(__dirname, '../..');
const docs = join(root, 'docs');

/** The rules about exemptions are of every policy and of no guide. */
function ownRules(policy: Policy): Rules {
  const entries = Object.entries(policyRules(policy)).filter(([, { isLast }]) => isLast !== true);
  return Object.fromEntries(entries);
}

function everyRuleOf(policy: Policy): RulesetDefinition {
  return { extends: [[rulesetOf(policyRules(policy)), 'all']] };
}

/** The cells of a table between two comments, line by line, without the line under its head. */
function table(text: string, marker: string): string[][] {
  const block = new RegExp(`^<!-- ${marker} -->$(.*?)^<!-- /${marker} -->$`, 'ms').exec(text)?.[1];
  const lines = (block ?? '').split('\n').filter((line) => /^\|.*\|$/.test(line));
  const contents = lines.map((line) => line.slice(1, -1).split('|'));
  return contents.filter((_, index) => index !== 1).map((line) => line.map((cell) => cell.trim()));
}

/** A mark as pages have it: what is more to say of the cell stands behind it. */
function drawn(policy: Policy, statusCode: string, method: string, mark: string): string {
  const [own, ofClass] = [statusCode, `${statusCode[0]}XX`].map((key) => policy.levels?.[key]);
  const level = [own, ofClass]
    .map((each) => (typeof each === 'object' ? each[method as never] : each))
    .find((each) => each !== undefined);
  const isDisputed = policy.disputes?.some(
    (dispute) => dispute.statusCode === statusCode && dispute.method === method,
  );
  const isLevelled = mark === '-' && level !== undefined && level !== (policy.level ?? 'should');
  return `${mark}${isLevelled ? ` (${level})` : ''}${isDisputed === true ? ' (disputed)' : ''}`;
}

function reasonPhrase(policy: Policy, statusCode: string): string {
  const row = policy.statusCodes[statusCode];
  return Array.isArray(row) && / |[a-z]|^OK$/.test(row[0]) ? ` ${row[0]}` : '';
}

function sectionUrls({ sections = {}, url = '' }: Policy): string[] {
  return Object.values(sections).map((section) =>
    /^https:/.test(section) ? section : `${url}${section}`,
  );
}

const isPolicy = new Ajv().compile(jsonSchemaOf(policyShape));

describe.each(shipped)('$name', ({ name, file, policy }) => {
  const page = `policies/${name}.md`;
  const text = existsSync(join(docs, page)) ? readFileSync(join(docs, page), 'utf8') : '';
  const ledger = text.replace(/^<!-- (\w+) -->$.*?^<!-- \/\1 -->$/gms, '');
  const rules = ownRules(policy);
  const marks = Object.entries(marksOf(policy));
  const methods = policy.methods ?? Object.keys(marks[0]?.[1] ?? {});

  test('it is a policy without errors', () => {
    expect(policyErrors(policy, Object.keys(ruleset))).toEqual([]);
    expect(isPolicy(policy)).toBe(true);
  });

  test('its page has the matrix of the data', () => {
    expect(table(text, 'matrix')).toEqual([
      ['Code', ...methods],
      ...marks.map(([statusCode, row]) => [
        `${statusCode}${reasonPhrase(policy, statusCode)}`,
        ...methods.map((method) => drawn(policy, statusCode, method, row[method] as string)),
      ]),
    ]);
  });

  test('its page has the rules of the data', () => {
    const expected = Object.entries(rules).map(([id, { description, severity }]) => [
      existsSync(join(docs, `rules/${id}.md`)) ? `[${id}](../rules/${id}.md)` : `\`${id}\``,
      description,
      severity,
    ]);
    expect(table(text, 'rules')).toEqual([['Rule', 'Holds when', 'Level'], ...expected]);
  });

  test('the ledger names every rule, and no other', () => {
    const named = ledger.match(
      /(?<![\w/#-])status-(?:\w\w\w|code|method|head|default)-[a-z\d-]*[a-z\d]/g,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(rules).sort());
  });

  test('what the ledger links to are the pages of rules, where they have one', () => {
    for (const [, id, target] of ledger.matchAll(/\[(status-[^\]]+)\]\(([^)]+)\)/g)) {
      expect([target, existsSync(join(docs, `rules/${id}.md`))]).toEqual([
        `../rules/${id}.md`,
        true,
      ]);
    }
    for (const [, id] of ledger.matchAll(/`(status-[a-z\d-]+)`/g)) {
      expect([id, existsSync(join(docs, `rules/${id}.md`))]).toEqual([id, false]);
    }
  });

  test('every statement has a rule or a reason', () => {
    const statements = ledger.match(/^- .*$/gm) ?? [];
    expect(statements.length).toBeGreaterThan(9);
    for (const statement of statements) expect(statement).toMatch(/^- [^→]+\. → [^→]+$/);
  });

  test('page and file name the date of the text, and the page its repository', () => {
    const date = /text of (\d{4}-\d{2}-\d{2})/i.exec(text)?.[1];
    expect(date).toBeDefined();
    expect(readFileSync(join(root, 'policies', file), 'utf8')).toContain(`text of ${date}`);
    expect(text).toMatch(/\]\(https:\/\/github\.com\/[\w-]+\/[\w-]+\)/);
    expect(text.split('\n')[0]).toBe(`# ${policy.name}`);
  });

  test('its page links to the sections that the data gives, and to no other', () => {
    const links = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url as string);
    const expected = new Set([policy.url as string, ...sectionUrls(policy)]);
    const toGuide = links.filter(
      (url) => url.startsWith(policy.url as string) || expected.has(url),
    );
    expect([...new Set(toGuide)].sort()).toEqual([...expected].sort());
    for (const url of expected) expect(url).toMatch(/^https:\/\/\S+$/);
  });

  test('its page tells which sections its rules and status codes lead to', () => {
    const byUrl = new Map<string, string[]>();
    for (const [key, section] of Object.entries(policy.sections ?? {})) {
      const url = /^https:/.test(section) ? section : `${policy.url}${section}`;
      const name = key.startsWith('status-') ? `\`${key}\`` : key;
      byUrl.set(url, [...(byUrl.get(url) ?? []), name]);
    }
    const expected = [...byUrl].map(([url, names]) => [
      `[${url.replace(/^.*(?=#)/, '')}](${url})`,
      names.join(', '),
    ]);
    expect(table(text, 'sections').slice(1)).toEqual(expected);
  });

  test('its sections are of rules it has, or of status codes', () => {
    const strange = Object.keys(policy.sections ?? {}).filter(
      (key) => !/^[1-5](\d\d|XX)$/.test(key) && !Object.hasOwn(rules, key),
    );
    expect(strange).toEqual([]);
  });

  test('what it says of cells, of places and in place of codes is of what it has', () => {
    const { replacements = {}, statusCodes, unlisted, where = {} } = policy;
    for (const id of Object.keys(where)) expect(rules).toHaveProperty(id);
    for (const [statusCode, instead] of Object.entries(replacements)) {
      if (unlisted !== 'free') for (const each of instead) expect(statusCodes).toHaveProperty(each);
      expect(Object.values(marksOf(policy)[statusCode] ?? { GET: '-' })).toContain('-');
    }
  });

  describe('in documents', () => {
    const fixtures = readdirSync(__dirname).filter((each) =>
      new RegExp(`^${name}(\\.[\\w-]+)?\\.yaml$`).test(each),
    );
    const texts = fixtures.map((fixture) => readFileSync(join(__dirname, fixture), 'utf8'));

    test('it finds what is announced', async () => {
      for (const [index, fixture] of texts.entries()) {
        const findings = await lint(fixture, { ruleset: everyRuleOf(policy) });
        const found = findings.map(({ lineNumber: line, rule, message }) => ({
          line,
          rule,
          message,
        }));
        expect([fixtures[index], found]).toEqual([fixtures[index], announcedFindings(fixture)]);
      }
    });

    test('each of its rules is announced', () => {
      const announced = texts.flatMap(announcedFindings).map(({ rule }) => rule);
      expect([...new Set(announced)].sort()).toEqual(Object.keys(rules).sort());
    });

    // The page is the drawing of the matrix that is held to the rules, the data is not looked at.
    test('each cell of its page, and of no row there, gives its finding and no other', async () => {
      const findings = await lint(everyCell(methods), { ruleset: everyRuleOf(policy) });
      expect(findings.flatMap(aboutCell).sort()).toEqual(
        expectedOfCells(table(text, 'matrix'), policy).sort(),
      );
    });
  });
});

/** The registered status codes, those that are used without being registered, and one that is free. */
const statusCodes = [...new Set([...registeredStatusCodes, '299', '420', '509', '599'])];

/** A document with an operation for each method, which answers with every status code. */
function everyCell(methods: readonly string[]) {
  const answers = statusCodes.map((statusCode) => [statusCode, { description: statusCode }]);
  const operations = methods.map((method) => [
    method.toLowerCase(),
    { responses: Object.fromEntries(answers) },
  ]);
  return { openapi: '3.1.0', paths: { '/cells': Object.fromEntries(operations) } };
}

const cellRules = /^status-code-(listed|method|reviewed|undocumented)/;

/** `GET 201 status-code-method warning`. */
function aboutCell({ rule, path, severity }: Finding): string[] {
  if (!cellRules.test(rule)) return [];
  const [, , method = '', , statusCode] = path.split('.');
  return [`${method.toUpperCase()} ${statusCode} ${rule} ${severity}`];
}

const severities: Readonly<Record<string, string>> = {
  must: 'error',
  should: 'warning',
  may: 'hint',
};

function expectedOfCells([head = [], ...rows]: string[][], policy: Policy): string[] {
  const levels: Readonly<Record<string, unknown>> = policy.levels ?? {};
  // Of those, another rule says that nobody has registered them.
  const isUnregistered = (statusCode: string) =>
    policy.registered !== undefined && !registeredStatusCodes.includes(statusCode as never);
  const levelOf = (key: string, otherwise: string) => severities[String(levels[key] ?? otherwise)];
  const { level = 'should' } = policy;
  const bySimpleMark: Readonly<Record<string, string>> = {
    '-': ` status-code-method ${severities[level]}`,
    '?': ` status-code-reviewed ${levelOf('reviewed', 'should')}`,
    undocumented: ` status-code-undocumented ${levelOf('undocumented', 'may')}`,
  };
  const findingOf = (mark: string) => {
    const own = /^- \((must|should|may)\)$/.exec(mark)?.[1];
    if (own !== undefined) return ` status-code-method-${own} ${severities[own]}`;
    return mark.endsWith('(disputed)') ? ' status-code-method-disputed hint' : bySimpleMark[mark];
  };
  return head.slice(1).flatMap((method, column) =>
    statusCodes.flatMap((statusCode) => {
      const row = rows.find(([code]) => code?.slice(0, 3) === statusCode);
      const unlisted = ` status-code-listed ${levelOf('unlisted', level)}`;
      const found =
        row === undefined
          ? policy.unlisted !== 'free' && !isUnregistered(statusCode) && unlisted
          : findingOf(row[column + 1] as string);
      return found ? [`${method} ${statusCode}${found}`] : [];
    }),
  );
}

test('codes without a row and cells with a mark have a level each, of the policy or changed', () => {
  const policy: Policy = { name: 'Ours', statusCodes: { 202: '?', 404: 'undocumented' } };
  const all: Policy['levels'] = { unlisted: 'may', reviewed: 'must', undocumented: 'should' };
  const ids = ['status-code-listed', 'status-code-reviewed', 'status-code-undocumented'];
  const severitiesOf = (rules: ReturnType<typeof policyRules>) =>
    ids.map((id) => rules[id]?.severity);
  expect(severitiesOf(policyRules(policy))).toEqual(['warn', 'warn', 'hint']);
  expect(severitiesOf(policyRules({ ...policy, levels: all }))).toEqual(['hint', 'error', 'warn']);
  expect(severitiesOf(createRules({ policy, levels: all }))).toEqual(['hint', 'error', 'warn']);
});
