import { statusCodeRegistered } from '../../functions/statusCodeRegistered.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{}, []],
  [null, []],
  [{ statusCodes: ['200'] }, []],
  [[], [`"statusCodeRegistered" function accepts only an object of functionOptions (statusCodes)`]],
  [
    { statusCodes: '200' },
    [
      `"statusCodeRegistered" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeRegistered, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeRegistered.name).toBe('statusCodeRegistered');
});
