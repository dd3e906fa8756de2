/**
 * Whether a value is a revoked proxy, which throws whatever is asked of it.
 *
 * Where an object has another prototype, as Spectral's parsers make of a member `__proto__`, its
 * resolver leaves such proxies in the place of `$ref`s, in the document as parsed too.
 */
export function isRevoked(value: unknown): boolean {
  try {
    Array.isArray(value);
    return false;
  } catch {
    return true;
  }
}
