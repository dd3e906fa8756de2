import { isStorable } from '../../openapi/isStorable.ts';

/** As RFC 9111, section 3, has it, for a status code such as 429. */
test.each<[cacheControl: string | undefined, expires: boolean, storable: boolean]>([
  [undefined, false, false],
  [undefined, true, true],
  ['', false, false],
  ['no-store', false, false],
  ['no-store', true, false],
  ['NO-STORE', true, false],
  ['max-age=60, no-store', false, false],
  ['private,no-store', false, false],
  ['no-cache', false, false],
  ['must-revalidate', false, false],
  ['no-cache, must-revalidate', false, false],
  ['proxy-revalidate, no-transform, immutable', false, false],
  ['stale-while-revalidate=60', false, false],
  ['no-cache', true, true],
  ['public', false, true],
  ['private', false, true],
  ['private="set-cookie, no-store"', false, true],
  ['no-cache="max-age"', false, false],
  ['max-age=60', false, true],
  ['Max-Age = 60', false, true],
  ['max-age="60"', false, true],
  ['max-age=0, must-revalidate', false, true],
  ['no-cache, s-maxage=60', false, true],
  ['max-ages=60', false, false],
  ['no-store-please, public', false, true],
])('%j, Expires %s: %s', (cacheControl, expires, storable) => {
  expect(isStorable(cacheControl, expires)).toBe(storable);
});
