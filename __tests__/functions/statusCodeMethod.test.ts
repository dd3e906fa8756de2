import { statusCodeMethod } from '../../functions/statusCodeMethod.ts';
import { optionErrors } from '../optionErrors.ts';

test.each<[options: unknown, errors: string[]]>([
  [{ methods: ['GET'], matrix: { 200: ['GET'] } }, []],
  [{ methods: ['GET'], matrix: { 200: [] }, disputed: { 200: ['GET'] } }, []],
  [{}, []],
  [{ conditions: { 200: { POST: 'controller only' } }, isOpen: true }, []],
  [
    { conditions: { 200: { POST: 'sometimes' } }, isOpen: 1 },
    [
      `"statusCodeMethod" function and its "conditions" option accepts only "controller only" or "creation only"`,
      `"statusCodeMethod" function and its "isOpen" option accepts only true or false`,
    ],
  ],
  [
    { methods: ['get'], matrix: { 200: ['GET'] } },
    [
      `"statusCodeMethod" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
  [
    { methods: [], matrix: {} },
    [
      `"statusCodeMethod" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
      `"statusCodeMethod" function and its "matrix" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    {
      methods: ['GTE'],
      disputed: { 200: ['get'] },
      conditions: { 200: { post: 'creation only' } },
    },
    [
      `"statusCodeMethod" function and its "methods" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
      `"statusCodeMethod" function and its "disputed" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
      `"statusCodeMethod" function and its "conditions" option accepts only an object whose keys are registered HTTP methods in upper case, such as PUT`,
    ],
  ],
  [
    { methods: ['GET'], matrix: [] },
    [
      `"statusCodeMethod" function and its "matrix" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    { methods: ['GET'], matrix: { '2XX': ['GET'] } },
    [
      `"statusCodeMethod" function and its "matrix" option accepts only an object whose keys are status codes, such as "405"`,
    ],
  ],
  [
    { methods: ['GET'], matrix: { 200: 'GET' } },
    [
      `"statusCodeMethod" function and its "matrix" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
  [
    { methods: ['GET'], matrix: { 200: ['GET'] }, disputed: { 200: [1] } },
    [
      `"statusCodeMethod" function and its "disputed" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`,
    ],
  ],
])('options %j give the errors %j', (options, errors) => {
  expect(optionErrors(statusCodeMethod, options)).toEqual(errors);
});

test('its name, which Spectral shows, is the name of its file', () => {
  expect(statusCodeMethod.name).toBe('statusCodeMethod');
});
