/** The directives that let a cache store what has no heuristic lifetime (RFC 9111, section 3). */
const storing = new Set(['max-age', 's-maxage', 'private', 'public']);

/**
 * Whether a cache may store a response whose status code gives it no lifetime of its own, as 429,
 * by its header fields (RFC 9111, section 3): a directive that lets it or `Expires`, and no
 * `no-store`. `private` counts, as it leaves the cache of a browser; a lifetime of 0 does too.
 * `no-cache` and `must-revalidate` say what is done with a stored response, not that it is stored.
 */
export function isStorable(cacheControl: string | undefined, hasExpires: boolean): boolean {
  const directives = directivesOf(cacheControl ?? '');
  if (directives.includes('no-store')) return false;
  return hasExpires || directives.some((directive) => storing.has(directive));
}

/** The names of the directives, without their arguments, which may be quoted and hold commas. */
function directivesOf(cacheControl: string): string[] {
  return cacheControl
    .replace(/"[^"]*"/g, '')
    .split(',')
    .map((directive) => (directive.split('=')[0] as string).trim().toLowerCase());
}
