import { runInNewContext } from 'node:vm';
import { plainData } from '../../options/plainData.ts';

const accepted = 'use objects, lists, texts, true and false';
const refused = (place: string, kind: string) => ({
  data: expect.anything(),
  errors: [`${place}: ${kind} is no plain data; ${accepted}`],
});

test.each<[string, unknown]>([
  ['a text', 'x'],
  ['nothing', undefined],
  ['null', null],
  ['objects and lists', { a: [{ b: [] }], c: undefined, d: false, e: 1 }],
  ['a member __proto__', JSON.parse('{ "__proto__": { "a": 1 } }')],
  ['another realm', runInNewContext('({ a: [{ b: 1 }] })')],
])('%s is plain data, and is copied', (_what, value) => {
  expect(plainData(value)).toEqual({ data: value, errors: [] });
});

test('what is copied is another object, and a shared one is copied once', () => {
  const shared = { a: 1 };
  const value = { one: shared, two: shared };
  const { data } = plainData(value) as { data: typeof value };
  expect(data).toEqual(value);
  expect(data.one).not.toBe(shared);
  expect(data.one).toBe(data.two);
});

function nested(levels: number): object {
  return levels === 0 ? {} : { a: nested(levels - 1) };
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test.each<[string, unknown, string]>([
  ['a revoked proxy', revoked(), 'a revoked proxy'],
  ['a class without a name', new (class {})(), 'an instance of a class'],
  ['a prototype that is an object', Object.create({ b: 1 }), 'an object with another prototype'],
  ['a Map of another realm', runInNewContext('new Map()'), 'an instance of Map'],
  ['a text in an object', Object('x'), 'an instance of String'],
  ['a list with a name', Object.assign(['x'], { y: 1 }), 'a list with holes or names'],
])('%s is refused', (_what, value, kind) => {
  expect(plainData({ at: value })).toEqual(refused('at', kind));
});

test('what is too deep is refused before the stack ends', () => {
  let chain: object = {};
  for (let level = 0; level < 100_000; level += 1) chain = { a: chain };
  const place = Array.from({ length: 21 }, () => 'a').join(' ');
  expect(plainData(chain).errors).toEqual([
    `${place}: what has more than 20 levels is no plain data; ${accepted}`,
  ]);
  expect(plainData(nested(20)).errors).toEqual([]);
});

test('what is shared on every level is read once', () => {
  let value: unknown = 'x';
  for (let level = 0; level < 20; level += 1) value = Array.from({ length: 50 }, () => value);
  expect(plainData(value).errors).toEqual([]);
});
