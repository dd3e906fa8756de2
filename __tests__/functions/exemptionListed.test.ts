import { exemptionListed } from '../../functions/exemptionListed.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [null, []],
  [{ ranges: true }, [`"exemptionListed" function does not accept any options`]],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(exemptionListed, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(exemptionListed.name).toBe('exemptionListed');
});
