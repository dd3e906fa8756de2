import { statusCodeDisputed } from '../../functions/statusCodeDisputed.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ disputed: { 303: { GET: 'we differ' } } }, []],
  [{}, []],
  [
    { disputed: { 303: 'GET' } },
    [
      `"statusCodeDisputed" function and its "disputed" option accepts only methods with their reasons`,
    ],
  ],
  [
    { disputed: { 303: { GET: 1 } } },
    [
      `"statusCodeDisputed" function and its "disputed" option accepts only a reason for each method`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeDisputed, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeDisputed.name).toBe('statusCodeDisputed');
});
