import { isRevoked } from './isRevoked.ts';

/** Whether a value of a document is an object with members: no array, no null, no revoked proxy. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isRevoked(value) && !Array.isArray(value);
}
