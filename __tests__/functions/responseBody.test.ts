import { responseBody } from '../../functions/responseBody.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '200', body: 'present' }, []],
  [{ statusCode: '2XX', body: 'absent', methods: ['HEAD'] }, []],
  [{ statusCode: '200', body: 'present', instead: { statusCodes: ['204'], when: 'if so' } }, []],
  [
    { statusCode: '200', body: 'present', instead: { when: 'always' } },
    [
      `"responseBody" function and its "instead" option accepts only an object with statusCodes, when`,
    ],
  ],
  [
    { statusCode: '200', body: 'present', instead: { statusCodes: ['204'], needs: 'parent' } },
    [
      `"responseBody" function and its "instead" option accepts only an object with statusCodes, when`,
    ],
  ],
  [
    { statusCode: '200', body: 'present', policy: { matrix: { 200: ['GET'] } } },
    [
      `"responseBody" function and its "policy" option accepts only an object with methods, matrix, disputed, conditions, cells, exceptCells, isOpen, allow, forbid`,
    ],
  ],
  [
    [],
    [
      `"responseBody" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, body, or, instead)`,
    ],
  ],
  [{ statusCode: '200' }, [`"responseBody" function is missing "body" option`]],
  [
    { statusCode: '2xx', body: 'some' },
    [
      `"responseBody" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
      `"responseBody" function and its "body" option accepts only the following values: "present", "absent"`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseBody, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseBody.name).toBe('responseBody');
});
