import type { Finding } from '../../model/Report.ts';

const head = ['severity', 'rule', 'message', 'file', 'line', 'place', 'standing', 'reason'];

/** Findings as comma-separated values (RFC 4180), which no spreadsheet takes for formulas. */
export function asCsv(findings: readonly Finding[]): string {
  const lines = [head, ...findings.map(cellsOf)];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Findings as a list in Markdown. */
export function asMarkdown(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, message, rule, severity }) => {
      const said = message.replace(/[\\`*_[\]<>|#@]/g, '\\$&').replace(/\s+/g, ' ');
      return `- **${severity}** ${said} (\`${rule}\`, ${file.replace(/[\\`*_[\]<>]/g, '\\$&')}:${line})\n`;
    })
    .join('');
}

function cellsOf(finding: Finding): string[] {
  const { file, line, message, place, reason = '', rule, severity, standing } = finding;
  return [severity, rule, message, file, String(line), place, standing, reason];
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
