/** Words as a list: `GET, HEAD, or PUT`. Intl.ListFormat takes longer to load than all the rules. */
export function enumeration(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 3) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(', ')}, ${conjunction} ${words.at(-1)}`;
}
