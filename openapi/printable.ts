/** A method and a key of this length leave a message below 100 characters. */
const usualLength = 20;

/**
 * The characters that no terminal shows as what they are, as first and last code points: controls,
 * formats (such as those that turn the direction of a line), separators, halves of surrogate pairs,
 * what is private or no character. By number, as not every engine knows `\p{C}`.
 */
const hidden: readonly (readonly [first: number, last: number])[] = [
  [0x0, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x110bd, 0x110bd],
  [0x110cd, 0x110cd],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe00ff],
  [0xf0000, 0x10ffff],
];

/** No blank, no `{{`, and of what is not ASCII only what shortens a path. */
const plain = /^(?:(?!\{\{)[!-~…])+$/;

/**
 * Text of the document, fit for a message: on one line, not too long, and without the `{{` that
 * Spectral would interpolate.
 */
export function printable(text: string, maximumLength = usualLength): string {
  // Most of it are methods, status codes and paths.
  if (text.length <= maximumLength && plain.test(text)) return text;
  const line = Array.from(text, (character) => (isHidden(character) ? ' ' : character))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/\{(?=\{)/g, '{ ');
  if (line === '') return '""';
  const characters = Array.from(line.slice(0, 2 * (maximumLength + 1)));
  return characters.length <= maximumLength
    ? characters.join('')
    : `${characters.slice(0, maximumLength - 1).join('')}…`;
}

function isHidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x20 && code < 0x7f) return false;
  return hidden.some(([first, last]) => first <= code && code <= last);
}
