import { isSameData } from '../../fix/data/isSameData.ts';
import { membersOf } from '../../fix/data/membersOf.ts';

/** What Spectral's resolver may leave in a document: it throws whatever is asked of it. */
function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test('what can be read of a document', () => {
  expect(membersOf({ a: 1, b: [2] })).toEqual([1, [2]]);
  expect(membersOf(['a'])).toEqual(['a']);
  for (const none of ['a', 1, null, undefined, revokedProxy()]) expect(membersOf(none)).toEqual([]);
});

test('what cannot be read is the same as itself alone', () => {
  const revoked = revokedProxy();
  expect(isSameData({ a: revoked }, { a: revoked })).toBe(true);
  expect(isSameData({ a: revoked }, { a: {} })).toBe(false);
  expect(isSameData({ a: [] }, { a: revoked })).toBe(false);
});
