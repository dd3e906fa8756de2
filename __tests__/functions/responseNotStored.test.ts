import { responseNotStored } from '../../functions/responseNotStored.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '429' }, []],
  [{}, [`"responseNotStored" function is missing "statusCode" option`]],
  [
    { statusCode: null },
    [
      `"responseNotStored" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseNotStored, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseNotStored.name).toBe('responseNotStored');
});
