import { responseAllow } from '../../functions/responseAllow.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '405' }, []],
  [{ statusCode: '4XX', methods: ['GET'], exceptMethods: ['PUT'] }, []],
  [{}, [`"responseAllow" function is missing "statusCode" option`]],
  [
    { statusCode: 405 },
    [
      `"responseAllow" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
    ],
  ],
  [
    { statusCode: '405', header: 'Allow' },
    [`"responseAllow" function does not support "header" option`],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseAllow, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseAllow.name).toBe('responseAllow');
});
