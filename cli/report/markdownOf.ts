import { printable } from '../../openapi/printable.ts';
import { type Finding, type Report, type Row, severities } from './model/Report.ts';
import { count, severityWords } from './page/words.ts';

/** GitHub takes no comment of more than 65,536 characters. */
const limit = 60_000;

/** Reports as Markdown for a comment; what would make it too long is counted. */
export function markdownOf(reports: readonly Report[]): string {
  const parts: string[] = [];
  let length = 0;
  let left = 0;
  for (const line of reports.flatMap(linesOf)) {
    const text = `${line}\n`;
    length += text.length;
    if (length <= limit) parts.push(text);
    else left += 1;
  }
  const text = parts.join('').trimEnd();
  return left === 0 ? `${text}\n` : `${text}\n\n${count(left, 'line')} more left out.\n`;
}

function linesOf(report: Report): string[] {
  const { against, broken, findings, gone = [], source, title, unread } = report;
  const reported = findings.filter(({ standing }) => standing === 'reported');
  const fresh = reported.filter(({ isNew }) => isNew);
  const [heading, listed] = against === undefined ? ['Finding', reported] : ['New finding', fresh];
  return [
    `## Status codes of ${escaped(title === '' ? source : title)}`,
    '',
    `${code(source)}: ${totalsOf(report)}`,
    '',
    ...listOf([
      ...unread.map(
        ({ line, method, path }) =>
          `${code(`${source}:${line}`)} ${code(`${method} ${path}`.trim())} is not read`,
      ),
      ...broken
        .map((index) => findings[index] as Finding)
        .map(({ file, line, message }) => `${code(`${file}:${line}`)} ${escaped(message)}`),
    ]),
    ...(listed.length === 0
      ? [`No ${heading.toLowerCase()}s.`, '']
      : tableOf(report, heading, listed)),
    ...(gone.length === 0 ? [] : [`${count(gone.length, 'finding')} no longer there.`, '']),
  ];
}

/** What could not be read. */
function listOf(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return ['Not all of it could be read:', '', ...texts.map((text) => `- ${text}`), ''];
}

function totalsOf({ against, findings, rows }: Report): string {
  const number = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  const [known, exempt] = (['known', 'exempt'] as const).map((standing) =>
    number((finding) => finding.standing === standing),
  );
  const parts = severities.flatMap((severity) => {
    const found = number((each) => each.severity === severity && each.standing === 'reported');
    const { many, one } = severityWords[severity];
    return found === 0 ? [] : [count(found, one, many)];
  });
  return [
    count(rows.filter(({ change }) => change !== 'removed').length, 'operation'),
    ...(parts.length === 0 ? ['nothing reported'] : parts),
    ...(known ? [`${known} in the baseline`] : []),
    ...(exempt ? [`${exempt} exempt`] : []),
    ...(against === undefined ? [] : [`compared to ${code(against)}`]),
  ].join(', ');
}

function tableOf(report: Report, heading: string, listed: readonly Finding[]): string[] {
  const uses = usesOf(report);
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  const lines = [...listed]
    .sort((left, right) => rank(left) - rank(right))
    .map((finding) => {
      const { documentationUrl, file, line, message, rule, severity } = finding;
      const isWeb =
        documentationUrl !== undefined && /^https?:\/\/[^\s<>|]+$/.test(documentationUrl);
      const page = isWeb ? `[${code(rule)}](<${documentationUrl}>)` : code(rule);
      const cells = [
        severityWords[severity].one,
        uses.get(finding) ?? '',
        escaped(message),
        page,
        code(`${file}:${line}`),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return [
    `| Level | Operation | ${heading} | Rule | Place |`,
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ];
}

/** By finding, the operation it is of, and how many others. */
function usesOf({ findings, rows }: Report): Map<Finding, string> {
  const uses = new Map<number, Row[]>();
  for (const row of rows) {
    for (const index of new Set([...row.findings, ...row.cells.flatMap((cell) => cell.findings)])) {
      const known = uses.get(index);
      if (known === undefined) uses.set(index, [row]);
      else known.push(row);
    }
  }
  return new Map(
    [...uses].map(([index, [first, ...others]]) => [
      findings[index] as Finding,
      `${code(`${first?.method} ${first?.path}`)}${others.length === 0 ? '' : ` and ${others.length} more`}`,
    ]),
  );
}

/** Text that Markdown takes for text, and nobody is called by. */
function escaped(text: string): string {
  return printable(text, Number.POSITIVE_INFINITY)
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/@/g, '@<!-- -->');
}

function code(text: string): string {
  const content = printable(text, Number.POSITIVE_INFINITY).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${content}${fence}` : `${fence} ${content} ${fence}`;
}
