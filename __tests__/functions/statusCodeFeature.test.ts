import { statusCodeFeature } from '../../functions/statusCodeFeature.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '413', feature: 'requestBody' }, []],
  [
    { statusCode: '412', feature: { headers: ['If-Match'] }, advice: 'use 409', methods: ['PUT'] },
    [],
  ],
  [
    {
      statusCode: '404',
      feature: 'parent',
      instead: { statusCodes: ['400'], when: 'for the payload', needs: 'requestBody' },
      otherwise: 'remove 404',
    },
    [],
  ],
  [
    { statusCode: '404', feature: 'parent', instead: '400', otherwise: 404 },
    [
      `"statusCodeFeature" function and its "instead" option accepts only an object with statusCodes, when, needs`,
      `"statusCodeFeature" function and its "otherwise" option accepts only a text without {{`,
    ],
  ],
  [
    { statusCode: '404', feature: 'parent', instead: { statusCodes: ['400'], needs: 'body' } },
    [
      `"statusCodeFeature" function and its "needs" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
    ],
  ],
  [
    null,
    [
      `"statusCodeFeature" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, feature, advice, instead, otherwise)`,
    ],
  ],
  [
    {},
    [
      `"statusCodeFeature" function is missing "statusCode" option`,
      `"statusCodeFeature" function is missing "feature" option`,
    ],
  ],
  [
    { statusCode: '412', feature: { headers: [] } },
    [
      `"statusCodeFeature" function and its "feature" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
    ],
  ],
  [
    { statusCode: '412', feature: { headers: ['If Match'] } },
    [
      `"statusCodeFeature" function and its "feature" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
    ],
  ],
  [
    { statusCode: '412', feature: 'body', advice: 1 },
    [
      `"statusCodeFeature" function and its "feature" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
      `"statusCodeFeature" function and its "advice" option accepts only a text without {{`,
    ],
  ],
  [
    {
      statusCode: '412',
      feature: 'security',
      advice: 'see {{error}}',
      instead: { statusCodes: ['409'], when: '{{path}}' },
    },
    [
      `"statusCodeFeature" function and its "advice" option accepts only a text without {{`,
      `"statusCodeFeature" function and its "instead" option accepts only a text without {{`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeFeature, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeFeature.name).toBe('statusCodeFeature');
});
