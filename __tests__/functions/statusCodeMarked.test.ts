import { statusCodeMarked } from '../../functions/statusCodeMarked.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ marked: { '202': ['PUT'] }, remark: 'is to be reviewed' }, []],
  [{ marked: {}, remark: 'is new', allow: { '202': 'all' } }, []],
  [{ marked: {}, remark: 'is new', unless: { '404': 'pathParameter' } }, []],
  [
    null,
    [
      `"statusCodeMarked" function accepts only an object of functionOptions (marked, remark, unless, allow, forbid)`,
    ],
  ],
  [
    {},
    [
      `"statusCodeMarked" function is missing "marked" option`,
      `"statusCodeMarked" function is missing "remark" option`,
    ],
  ],
  [
    { marked: { put: ['PUT'] }, remark: 'is new' },
    [
      `"statusCodeMarked" function and its "marked" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    { marked: { '202': 'PUT' }, remark: 'is new' },
    [
      `"statusCodeMarked" function and its "marked" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
  [
    { marked: {}, remark: 'is new', allow: { '20': 'all' } },
    [
      '"statusCodeMarked" function: allow 20: no status code; use one from 100 to 599, or a range such as 5XX',
    ],
  ],
  ...['parents', 4, {}, { headers: 'If-Match' }, { headers: ['If Match'] }].map(
    (feature): [unknown, string[]] => [
      { marked: {}, remark: 'is new', unless: { '404': feature } },
      [
        `"statusCodeMarked" function and its "unless" option accepts only always, creation, parameter, parent, pathParameter, queryParameter, representation, requestBody, requestMediaType, security, validator, or { headers: [...] } with names of header fields`,
      ],
    ],
  ),
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeMarked, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeMarked.name).toBe('statusCodeMarked');
});
