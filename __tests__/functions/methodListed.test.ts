import { methodListed } from '../../functions/methodListed.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ methods: ['GET', 'VERSION-CONTROL'] }, []],
  [null, [`"methodListed" function accepts only an object of functionOptions (methods)`]],
  [{}, [`"methodListed" function is missing "methods" option`]],
  [
    { methods: 'GET' },
    [
      `"methodListed" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
  [
    { methods: ['get'] },
    [
      `"methodListed" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(methodListed, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(methodListed.name).toBe('methodListed');
});
