/** Where the line of a position begins. */
export function lineStart(text: string, position: number): number {
  let start = position;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start;
}

/** Where the line of a position ends, before its line break. */
export function lineEnd(text: string, position: number): number {
  let end = position;
  while (end < text.length && !isBreak(text[end])) end++;
  return end;
}

/** Where the next line begins; the end of the text, if there is none. */
export function nextLine(text: string, position: number): number {
  const end = lineEnd(text, position);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Where the line above the beginning of another begins. */
export function previousLine(text: string, start: number): number {
  return lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
}

/** What a line begins with, up to its first character that is no space. */
export function indentAt(text: string, position: number): string {
  const start = lineStart(text, position);
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

/** Whether there is nothing but space between the beginning of a line and a position on it. */
export function isFirstOnLine(text: string, position: number): boolean {
  return text.slice(lineStart(text, position), position).trim() === '';
}

/** The line break of a text: its first. */
export function breakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
