import { statusCodeCreation } from '../../functions/statusCodeCreation.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '200', creation: ['201'] }, []],
  [
    {},
    [
      `"statusCodeCreation" function is missing "statusCode" option`,
      `"statusCodeCreation" function is missing "creation" option`,
    ],
  ],
  [
    { statusCode: '20', creation: [] },
    [
      `"statusCodeCreation" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
      `"statusCodeCreation" function and its "creation" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeCreation, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeCreation.name).toBe('statusCodeCreation');
});
