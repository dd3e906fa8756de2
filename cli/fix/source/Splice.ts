/** A part of a text to replace. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with parts replaced. What is put in at one place stands there in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let behind = 0;
  const inOrder = [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end, text: replacement } of inOrder) {
    pieces.push(text.slice(behind, start), replacement);
    behind = end;
  }
  return [...pieces, text.slice(behind)].join('');
}
