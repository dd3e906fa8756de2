import { statusCodeAlone } from '../../functions/statusCodeAlone.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '202', methods: ['POST'] }, []],
  [
    null,
    [
      `"statusCodeAlone" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy)`,
    ],
  ],
  [{}, [`"statusCodeAlone" function is missing "statusCode" option`]],
  [
    { statusCode: 202 },
    [
      `"statusCodeAlone" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeAlone, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeAlone.name).toBe('statusCodeAlone');
});
