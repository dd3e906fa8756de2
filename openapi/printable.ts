/** A method and a key of this length leave a message below 100 characters. */
const usualLength = 20;

/**
 * Text of the document, fit for a message: on one line, not too long, and without the `{{` that
 * Spectral would interpolate.
 */
export function printable(text: string, maximumLength = usualLength): string {
  const line = text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\{(?=\{)/g, '{ ');
  if (line === '') return '""';
  const characters = Array.from(line.slice(0, 2 * (maximumLength + 1)));
  return characters.length <= maximumLength
    ? characters.join('')
    : `${characters.slice(0, maximumLength - 1).join('')}…`;
}
