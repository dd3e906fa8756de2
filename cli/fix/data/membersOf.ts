import { isRevoked } from '../../../openapi/isRevoked.ts';

/** What an object or an array of a document holds; nothing of what cannot be read. */
export function membersOf(value: unknown): readonly unknown[] {
  const isReadable = typeof value === 'object' && value !== null && !isRevoked(value);
  return isReadable ? Object.values(value) : [];
}
