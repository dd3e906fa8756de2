import { responseHeader } from '../../functions/responseHeader.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '405', header: 'Allow' }, []],
  [
    {
      statusCode: '4XX',
      header: 'X-Request-Id',
      methods: ['GET'],
      exceptMethods: ['VERSION-CONTROL'],
    },
    [],
  ],
  [{ statusCode: '201', header: 'Location', instead: { statusCodes: ['200'] } }, []],
  [
    { statusCode: '201', header: 'Location', instead: { statusCodes: '200' } },
    [
      `"responseHeader" function and its "instead" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  ...[5, 'x', [1], { 422: ['post'] }, { 422: 5 }, { 422: [] }, { x: ['POST'] }].map(
    (allow): [unknown, string[]] => [
      { statusCode: '422', header: 'X', policy: { methods: ['GET'], matrix: { 422: [] }, allow } },
      [
        `"responseHeader" function and its "allow" option accepts only methods by status code, such as { "422": ["POST"] }`,
      ],
    ],
  ),
  [
    {
      statusCode: '422',
      header: 'X',
      policy: {
        methods: ['GET'],
        matrix: { 422: ['GET'] },
        allow: { 409: ['QUERY'] },
        forbid: { '4XX': 'all' },
      },
    },
    [],
  ],
  [
    null,
    [
      `"responseHeader" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, header, or, instead)`,
    ],
  ],
  [
    {},
    [
      `"responseHeader" function is missing "statusCode" option`,
      `"responseHeader" function is missing "header" option`,
    ],
  ],
  [
    { statusCode: 405, header: 'Allow' },
    [
      `"responseHeader" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
    ],
  ],
  [
    { statusCode: '4056', header: 'A llow', extra: 1 },
    [
      `"responseHeader" function does not support "extra" option`,
      `"responseHeader" function and its "statusCode" option accepts only a status code or a range in quotes, such as "405" or "4XX", or default`,
      `"responseHeader" function and its "header" option accepts only the name of a header field, such as "Allow"`,
    ],
  ],
  [
    { statusCode: '405', header: 'Allow', methods: 'GET' },
    [
      `"responseHeader" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
  [
    { statusCode: '405', header: 'Allow', exceptMethods: ['get'] },
    [
      `"responseHeader" function and its "exceptMethods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseHeader, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseHeader.name).toBe('responseHeader');
});
