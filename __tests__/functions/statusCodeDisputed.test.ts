import { statusCodeDisputed } from '../../functions/statusCodeDisputed.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ disputed: { 303: { GET: 'we differ' } } }, []],
  [{}, []],
  [
    { disputed: { 303: 'GET' } },
    [
      `"statusCodeDisputed" function and its "disputed" option accepts only an object whose keys are registered HTTP methods in upper case, such as PUT`,
    ],
  ],
  [
    { disputed: { 303: { GET: 1 } } },
    [`"statusCodeDisputed" function and its "disputed" option accepts only a text without {{`],
  ],
  [
    { disputed: { 303: { get: 'we differ' } } },
    [
      `"statusCodeDisputed" function and its "disputed" option accepts only an object whose keys are registered HTTP methods in upper case, such as PUT`,
    ],
  ],
  [
    { disputed: { 303: { GET: 'we {{error}}' } } },
    [`"statusCodeDisputed" function and its "disputed" option accepts only a text without {{`],
  ],
  [
    { disputed: JSON.parse('{ "__proto__": { "GET": "we differ" } }') },
    [
      `"statusCodeDisputed" function and its "disputed" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    { disputed: { __proto__: { 303: { GET: 'we differ' } } } },
    [
      '"statusCodeDisputed" function: disputed: an object with another prototype is no plain data; use objects, lists, texts, true and false',
    ],
  ],
  [
    { disputed: Promise.resolve({}) },
    ['"statusCodeDisputed" function: disputed: an instance of Promise is no plain data; await it'],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeDisputed, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeDisputed.name).toBe('statusCodeDisputed');
});
