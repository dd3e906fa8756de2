import { isRecord } from '../../../openapi/isRecord.ts';
import type { Style } from './Style.ts';

/** What YAML reads as text wherever it stands. */
const plain = /^[A-Za-z_$][\w$/.+-]*(?: [\w$/.()'+-]+)*$/;
/** What YAML 1.1 reads as something else. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A value on one line. */
export function inline(value: unknown, style: Style): string {
  if (style.isJson && style.isDense) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(', ')}]`;
  if (!isRecord(value)) return scalar(value, style);
  const members = Object.entries(value).map(
    ([key, member]) =>
      `${style.isJson ? JSON.stringify(key) : scalar(key, style)}: ${inline(member, style)}`,
  );
  if (members.length === 0) return '{}';
  return style.isPadded ? `{ ${members.join(', ')} }` : `{${members.join(', ')}}`;
}

/** A member of JSON or of a map in braces. */
export function flowMember(key: string, value: unknown, style: Style): string {
  return `${key}:${style.isDense ? '' : ' '}${inline(value, style)}`;
}

/** A member of JSON as its lines, the first without indent. */
export function jsonLines(key: string, value: unknown, { step }: Style): string[] {
  return `${key}: ${JSON.stringify(value, null, step)}`.split('\n');
}

/** A member of a map without braces as its lines, the first without indent. */
export function blockLines(key: string, value: unknown, style: Style): string[] {
  const indented = (lines: readonly string[]) =>
    lines.map((line) => (line === '' ? '' : `${style.step}${line}`));
  if (
    isRecord(value) &&
    Object.keys(value).length > 0 &&
    !(style.inlinesSchemas && isSmall(value))
  ) {
    return [`${key}:`, ...indented(membersOf(value, style))];
  }
  if (Array.isArray(value) && value.length > 0) {
    return [`${key}:`, ...indented(value.flatMap((item) => itemLines(item, style)))];
  }
  if (isLiteral(value)) {
    const header = value.endsWith('\n') ? '|' : '|-';
    return [`${key}: ${header}`, ...indented(value.replace(/\n$/, '').split('\n'))];
  }
  return [`${key}: ${inline(value, style)}`];
}

/** Whether a schema, or a header field that holds one, fits on a line. */
function isSmall(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value);
  return keys.every((key) => /^(?:type|enum|schema)$/.test(key));
}

/** The members of a map without braces. */
export function membersOf(value: Readonly<Record<string, unknown>>, style: Style): string[] {
  return Object.entries(value).flatMap(([key, member]) =>
    blockLines(scalar(key, style), member, style),
  );
}

function itemLines(item: unknown, style: Style): string[] {
  if (!isRecord(item) || Object.keys(item).length === 0) return [`- ${inline(item, style)}`];
  return membersOf(item, style).map((line, index) =>
    index === 0 ? `- ${line}` : line && `  ${line}`,
  );
}

/** Whether a text reads well, and the same, as lines of its own. */
function isLiteral(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s\p{C}]/u.test(value) && isOfLines(value);
}

function isOfLines(text: string): boolean {
  return text.includes('\n') && !/[^\n\P{C}]|\n\n$|[ \t]$/u.test(text);
}

/** Text, a number and the like in YAML. */
export function scalar(value: unknown, { isJson, quote }: Style): string {
  if (typeof value === 'number' && !isJson) return numberText(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (!isJson && plain.test(value) && !reserved.test(value)) return value;
  return quoted(value, isJson ? '"' : quote);
}

/** Text in quotes: in double ones, if it needs escapes. */
export function quoted(text: string, quote: Style['quote']): string {
  if (quote === '"' || /\p{C}/u.test(text)) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '.inf' : '-.inf';
}
