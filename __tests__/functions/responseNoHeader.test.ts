import { responseNoHeader } from '../../functions/responseNoHeader.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '201', header: 'Location' }, []],
  [{ statusCode: 'default', header: 'Link', methods: ['GET'] }, []],
  [
    null,
    [
      `"responseNoHeader" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, header)`,
    ],
  ],
  [
    {},
    [
      `"responseNoHeader" function is missing "statusCode" option`,
      `"responseNoHeader" function is missing "header" option`,
    ],
  ],
  [
    { statusCode: '20', header: 'A llow' },
    [
      `"responseNoHeader" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
      `"responseNoHeader" function and its "header" option accepts only the name of a header field, such as "Allow"`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseNoHeader, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseNoHeader.name).toBe('responseNoHeader');
});
