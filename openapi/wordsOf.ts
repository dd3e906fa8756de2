/**
 * What is a letter, as it stands in a character class. Without `\p{L}`, which not every engine that
 * runs these rules knows; outside of Latin it is a matter of blocks, which is enough to find words.
 */
export const letters =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3005-\u3007' +
  '\u3031-\ud7ff\uf900-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc';

const lower = 'a-z\u00df-\u00f6\u00f8-\u00ff';
const upper = 'A-Z\u00c0-\u00d6\u00d8-\u00de';
const humps = new RegExp(`([${lower}0-9])(?=[${upper}])`, 'g');
const abbreviations = new RegExp(`([${upper}])(?=[${upper}][${lower}])`, 'g');
const gaps = new RegExp(`[^${letters}]+`);

/** The words of a text or a name, in lower case: `createOrder`, `create_order` and `Create order`. */
export function wordsOf(text: string): string[] {
  return text
    .replace(humps, '$1 ')
    .replace(abbreviations, '$1 ')
    .toLowerCase()
    .split(gaps)
    .filter((word) => word !== '');
}
