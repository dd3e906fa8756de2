/** What Spectral finds when it reads a document, before any rule does. */
export const readingRules: ReadonlySet<string> = new Set(['parser', 'invalid-ref']);
