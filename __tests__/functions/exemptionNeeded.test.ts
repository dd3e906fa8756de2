import { exemptionNeeded } from '../../functions/exemptionNeeded.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ rules: ['status-204-no-body'] }, []],
  [{}, [`"exemptionNeeded" function is missing "rules" option`]],
  [
    { rules: [] },
    [`"exemptionNeeded" function and its "rules" option accepts only a list of rule ids`],
  ],
  [
    { rules: [204] },
    [`"exemptionNeeded" function and its "rules" option accepts only a list of rule ids`],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(exemptionNeeded, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(exemptionNeeded.name).toBe('exemptionNeeded');
});
