import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ruleset from '../engines/spectral/ruleset.ts';
import { announcedFindings } from './announcedFindings.ts';
import { allRulesWith, lint } from './lint.ts';

/*
 * A fixture is a document named after the rule it is about, or `shapes` for what real documents have
 * that breaks naive code. A comment announces the findings on its line, `# <rule>: <message>`, several
 * joined by ` | `. The whole ruleset is on, but for rules that ask nearly every
 * operation for a code and are on where they are what it is about.
 */
const folder = join(__dirname, 'fixtures');
const fixtures = readdirSync(folder);

/** The rule that a fixture is about. */
function idOf(fixture: string): string {
  return fixture.split('.')[0] as string;
}

test.each(fixtures)('%s gives the findings that its comments announce', async (fixture) => {
  const text = readFileSync(join(folder, fixture), 'utf8');
  const ids = new Set(Object.keys(ruleset.rules));
  const findings = (await lint(text, { ruleset: allRulesWith(idOf(fixture)) })).filter(({ rule }) =>
    ids.has(rule),
  );
  expect(findings.map(({ lineNumber: line, rule, message }) => ({ line, rule, message }))).toEqual(
    announcedFindings(text),
  );
});

test('every rule has a fixture that announces it, and every fixture but the shapes is about a rule', () => {
  const aboutRules = fixtures.filter((fixture) => !fixture.startsWith('shapes.'));
  const announced = aboutRules.filter((fixture) => {
    const rule = idOf(fixture);
    const text = readFileSync(join(folder, fixture), 'utf8');
    return announcedFindings(text).some((finding) => finding.rule === rule);
  });
  const subjects = announced.map(idOf);
  expect([...new Set(subjects)].sort()).toEqual(Object.keys(ruleset.rules).sort());
  expect(announced).toEqual(aboutRules);
});
