import { statusCodeExplicit } from '../../functions/statusCodeExplicit.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [null, []],
  [{ ranges: true }, [`"statusCodeExplicit" function does not accept any options`]],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeExplicit, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeExplicit.name).toBe('statusCodeExplicit');
});
