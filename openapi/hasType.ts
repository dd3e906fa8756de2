import { type Node, ownMember } from './References.ts';

/** Whether a schema says that it is of a type, or of that too (OpenAPI 3.1). */
export function hasType({ value }: Node, type: string): boolean {
  const own = ownMember(value, 'type');
  return Array.isArray(own) ? own.includes(type) : own === type;
}
