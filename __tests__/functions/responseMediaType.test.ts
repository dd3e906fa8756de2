import { responseMediaType } from '../../functions/responseMediaType.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '4XX', mediaTypes: ['application/problem+json'] }, []],
  [
    {
      statusCode: '2XX',
      mediaTypes: ['text/plain'],
      forbidden: true,
      except: { '204': 'all', '200': ['GET'] },
    },
    [],
  ],
  [
    null,
    [
      `"responseMediaType" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, mediaTypes, forbidden)`,
    ],
  ],
  [
    {},
    [
      `"responseMediaType" function is missing "statusCode" option`,
      `"responseMediaType" function is missing "mediaTypes" option`,
    ],
  ],
  [
    { statusCode: '4XX', mediaTypes: [] },
    [
      `"responseMediaType" function and its "mediaTypes" option accepts only a list of media types, such as ["application/problem+json"]`,
    ],
  ],
  [
    { statusCode: '4XX', mediaTypes: 'json' },
    [
      `"responseMediaType" function and its "mediaTypes" option accepts only a list of media types, such as ["application/problem+json"]`,
    ],
  ],
  [
    { statusCode: '4XX', mediaTypes: ['json'], forbidden: 'yes' },
    [
      `"responseMediaType" function and its "mediaTypes" option accepts only a list of media types, such as ["application/problem+json"]`,
      `"responseMediaType" function and its "forbidden" option accepts only true or false`,
    ],
  ],
  ...['some', 3, ['get'], ['GET', 405]].map((methods): [unknown, string[]] => [
    { statusCode: '4XX', mediaTypes: ['text/html'], except: { '204': methods } },
    [
      `"responseMediaType" function and its "except" option accepts only all, or a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ]),
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(responseMediaType, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(responseMediaType.name).toBe('responseMediaType');
});
