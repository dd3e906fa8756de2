import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ruleset from '../../engines/spectral/ruleset.ts';
import { type Dispute, disputes } from '../../policies/belgif/disputes.ts';
import { revisions } from '../../policies/belgif/revisions.ts';
import { methods, statusCodes } from '../../policies/belgif/statusCodes.ts';
import { policyOptions } from '../../policyOptions.ts';

/*
 * The ledger tells of every statement of the guide which rules hold it. Its matrix and its disputes
 * are those of `policies/belgif/`.
 */
const docs = join(__dirname, '../../docs');
const text = readFileSync(join(docs, 'guide.md'), 'utf8');
const ids = Object.keys(ruleset.rules);
const rows: [statusCode: string, row: readonly string[]][] = Object.entries(statusCodes);
const cells: readonly Dispute[] = disputes;

/** The cells of a table between two comments, line by line, without the line under its head. */
function table(marker: string): string[][] {
  const block = new RegExp(`^<!-- ${marker} -->$(.*?)^<!-- /${marker} -->$`, 'ms').exec(text)?.[1];
  const lines = (block ?? '').split('\n').filter((line) => /^\|.*\|$/.test(line));
  const contents = lines.map((line) => line.slice(1, -1).split('|'));
  return contents.filter((_, index) => index !== 1).map((line) => line.map((cell) => cell.trim()));
}

/** A mark as the guide has it: a condition stands behind an X. */
function marked(mark: string): string {
  return mark === 'X' || mark === '-' ? mark : `X (${mark})`;
}

test('every code of the policy has a heading, in order and under that of its class', () => {
  const classes = [
    '1xx Informational',
    '2xx Success',
    '3xx Redirection',
    '4xx Client Error',
    '5xx Server Error',
  ];
  const expected = classes.flatMap((heading) => [
    `## ${heading}`,
    ...rows
      .filter(([statusCode]) => statusCode[0] === heading[0])
      .map(([statusCode, [reasonPhrase]]) => `### ${statusCode} ${reasonPhrase}`),
  ]);
  expect(text.match(/^#+ \d.*$/gm)).toEqual(expected);
  expect(rows).toHaveLength(22);
});

test('every rule is there, and every rule that is there has a page', () => {
  const links = [...text.matchAll(/\[(status-[^\]]+)\]\(([^)]+)\)/g)];
  expect([...new Set(links.map(([, id]) => id))].sort()).toEqual([...ids].sort());
  for (const [, id, target = ''] of links) {
    expect(target).toBe(`rules/${id}.md`);
    expect([target, existsSync(join(docs, target))]).toEqual([target, true]);
  }
});

test('a rule about one code is named under that code, or beyond the guide', () => {
  const sections = text.split(/^##+ /m);
  const astray = ids.filter((id) => {
    const [, statusCode] = /^status-(\d{3})-/.exec(id) ?? [];
    if (statusCode === undefined) return false;
    const own = sections.filter((section) =>
      [statusCode, 'Beyond'].some((start) => section.startsWith(start)),
    );
    return !own.join('').includes(`rules/${id}.md`);
  });
  expect(astray).toEqual([]);
});

test('every statement has a rule or a reason', () => {
  const statements = text.match(/^- .*$/gm) ?? [];
  expect(statements.length).toBeGreaterThan(80);
  for (const statement of statements) expect(statement).toMatch(/^- [^→]+\. → [^→]+$/);
});

test('the matrix is that of the policy, with a ? on each disputed cell', () => {
  const drawn = table('matrix');
  expect(drawn).toEqual([
    ['Code', ...methods],
    ...rows.map(([statusCode, [reasonPhrase, ...marks]]) => [
      `${statusCode} ${reasonPhrase}`,
      ...methods.map((method, column) => {
        const isDisputed = cells.some(
          (cell) => cell.statusCode === statusCode && cell.method === method,
        );
        return `${marked(marks[column] as string)}${isDisputed ? ' ?' : ''}`;
      }),
    ]),
  ]);
  expect(drawn.flat().filter((cell) => cell.endsWith('?'))).toHaveLength(10);
});

test('the disputes are those of the policy', () => {
  expect(table('disputes')).toEqual([
    ['Cell', 'Matrix', 'Text', 'Ruling', 'Reason'],
    ...cells.map(({ statusCode, method, matrix, prose, ruling, reason }) => [
      `${statusCode} ${method}`,
      marked(matrix),
      prose,
      ruling,
      reason,
    ]),
  ]);
});

test('the later revisions are there, with the disputes that they leave', () => {
  const dates = Object.keys(revisions) as (keyof typeof revisions)[];
  expect(table('revisions').map(([release]) => release)).toEqual(expect.arrayContaining(dates));
  for (const date of dates) {
    const { disputed } = policyOptions(date).statusCodeDisputed;
    const left = Object.entries(disputed).map(([code, reasons]) => [code, Object.keys(reasons)]);
    expect([date, left]).toEqual([date, ['202', '204', '405'].map((code) => [code, ['OPTIONS']])]);
  }
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Four disputes are left in both: 200 POST, which its condition settles, and OPTIONS with 202, 204 and 405.',
  );
});
