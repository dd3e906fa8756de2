import { statusCodeDeclared } from '../../functions/statusCodeDeclared.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCodes: ['401'], feature: 'security' }, []],
  [{ statusCodes: ['201', '202'], methods: ['POST'], feature: 'parent' }, []],
  [{ statusCodes: ['404'], feature: 'parent', unless: { PUT: ['201'] } }, []],
  [
    { statusCodes: ['404'], feature: 'parent', unless: { put: ['201'] } },
    [
      `"statusCodeDeclared" function and its "unless" option accepts only an object whose keys are registered HTTP methods in upper case, such as PUT`,
    ],
  ],
  [
    { statusCodes: ['404'], feature: 'parent', unless: { PUT: '201' } },
    [
      `"statusCodeDeclared" function and its "unless" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  [
    {},
    [
      `"statusCodeDeclared" function is missing "statusCodes" option`,
      `"statusCodeDeclared" function is missing "feature" option`,
    ],
  ],
  [
    { statusCodes: [], feature: 'security' },
    [
      `"statusCodeDeclared" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  [
    { statusCodes: ['401'], methods: 'GET', feature: true },
    [
      `"statusCodeDeclared" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
      `"statusCodeDeclared" function and its "feature" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeDeclared, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeDeclared.name).toBe('statusCodeDeclared');
});
