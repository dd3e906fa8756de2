/** A table whose first column is text and whose others are numbers. */
export function table([first, ...heads], lines) {
  return [[first, ...heads], ['---', ...heads.map(() => '--:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function thousands(number) {
  return Math.round(number).toLocaleString('en');
}

export function percent(part, whole, digits = 1) {
  return `${((100 * part) / whole).toFixed(digits)} %`;
}

/** A cell for what could not be measured. */
export const none = '–';
