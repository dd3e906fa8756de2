import { statusCodeListed } from '../../functions/statusCodeListed.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCodes: ['200'] }, []],
  [{ statusCodes: ['200', '303', '307'], replacements: { 302: ['303', '307'] } }, []],
  [{ statusCodes: ['400'], general: { 4: '400' }, isOpen: true }, []],
  [{ policy: { methods: ['GET'], matrix: { 200: ['GET'] }, isOpen: false } }, []],
  [
    { general: { 40: '400' } },
    [
      `"statusCodeListed" function and its "general" option accepts only a status code for each first digit, such as { "4": "400" }`,
    ],
  ],
  [
    { general: { 4: 400 } },
    [
      `"statusCodeListed" function and its "general" option accepts only a status code for each first digit, such as { "4": "400" }`,
    ],
  ],
  [
    { isOpen: 'yes' },
    [`"statusCodeListed" function and its "isOpen" option accepts only true or false`],
  ],
  [
    '200',
    [
      `"statusCodeListed" function accepts only an object of functionOptions (statusCodes, replacements, general, policy, isOpen, allow, forbid)`,
    ],
  ],
  [
    { statusCodes: '200' },
    [
      `"statusCodeListed" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  [
    { statusCodes: [200] },
    [
      `"statusCodeListed" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  [
    { statusCodes: ['2XX'] },
    [
      `"statusCodeListed" function and its "statusCodes" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
  [
    { statusCodes: ['200'], replacements: { 4: ['400'] } },
    [
      `"statusCodeListed" function and its "replacements" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    { statusCodes: ['200'], replacements: { 422: '400' } },
    [
      `"statusCodeListed" function and its "replacements" option accepts only a list of status codes in quotes, such as ["200", "404"]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeListed, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeListed.name).toBe('statusCodeListed');
});
