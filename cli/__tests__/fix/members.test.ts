import { findMember, hasMember } from '../../fix/source/members.ts';
import { Source } from '../../fix/source/Source.ts';
import type { MapNode } from '../../fix/source/SyntaxNode.ts';

test('a map is gone through once, however many of its members are looked up', () => {
  const keys = Array.from({ length: 100 }, (_, index) => `key${index}`);
  const { mappings } = new Source(keys.map((key) => `${key}: a\n`).join('')).root as MapNode;
  let passes = 0;
  const node = {
    startPosition: 0,
    endPosition: 0,
    get mappings() {
      passes += 1;
      return mappings;
    },
  };
  expect(keys.map((key) => findMember(node, key))).toEqual(mappings);
  expect(keys.every((key) => hasMember(node, key))).toBe(true);
  expect(hasMember(node, 'other')).toBe(false);
  expect(passes).toBe(1);
});
