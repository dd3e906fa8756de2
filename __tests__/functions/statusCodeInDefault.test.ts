import { statusCodeInDefault } from '../../functions/statusCodeInDefault.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCodes: ['404', '5XX'] }, []],
  [
    null,
    [
      `"statusCodeInDefault" function accepts only an object of functionOptions (statusCodes, policy)`,
    ],
  ],
  [{}, [`"statusCodeInDefault" function is missing "statusCodes" option`]],
  [
    { statusCodes: [] },
    [
      `"statusCodeInDefault" function and its "statusCodes" option accepts only a list of status codes and ranges in quotes, such as ["404", "5XX"]`,
    ],
  ],
  [
    { statusCodes: '4XX' },
    [
      `"statusCodeInDefault" function and its "statusCodes" option accepts only a list of status codes and ranges in quotes, such as ["404", "5XX"]`,
    ],
  ],
  [
    { statusCodes: [404] },
    [
      `"statusCodeInDefault" function and its "statusCodes" option accepts only a list of status codes and ranges in quotes, such as ["404", "5XX"]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeInDefault, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeInDefault.name).toBe('statusCodeInDefault');
});
