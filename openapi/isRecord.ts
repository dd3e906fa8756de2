/**
 * Whether a value of a document is an object with members: no array, no null, and no revoked proxy, see
 * `isRevoked`. Asked of every node, so that it asks the value itself but once.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return !Array.isArray(value);
  } catch {
    return false;
  }
}
