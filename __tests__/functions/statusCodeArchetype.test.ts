import { statusCodeArchetype } from '../../functions/statusCodeArchetype.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ statusCode: '201', archetype: 'collection', advice: 'use POST' }, []],
  [
    {},
    [
      `"statusCodeArchetype" function is missing "statusCode" option`,
      `"statusCodeArchetype" function is missing "archetype" option`,
      `"statusCodeArchetype" function is missing "advice" option`,
    ],
  ],
  [
    { statusCode: '201', archetype: 'store', advice: 1 },
    [
      `"statusCodeArchetype" function and its "archetype" option accepts only the following values: "collection", "controller", "document"`,
      `"statusCodeArchetype" function and its "advice" option accepts only a text without {{`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeArchetype, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeArchetype.name).toBe('statusCodeArchetype');
});
