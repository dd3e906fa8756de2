import { type Node, ownMember } from './References.ts';

/** Whether one of some header fields of a response is a `$ref` to what others may use too. */
export function hasSharedHeader({ value }: Node, keys: readonly string[]): boolean {
  const headers = ownMember(value, 'headers');
  return [headers, ...keys.map((key) => ownMember(headers, key))].some(
    (holder) => ownMember(holder, '$ref') !== undefined,
  );
}
