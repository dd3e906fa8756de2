import { finding } from '../../findings/finding.ts';
import { line, lint } from '../lint.ts';

test('escapes what Spectral decodes in a path', () => {
  expect(finding(['paths', '/a~b', 'get', 'x~1y~0z'], 'no')).toEqual({
    message: 'no',
    path: ['paths', '/a~0b', 'get', 'x~01y~00z'],
  });
});

test('so that the finding is where it belongs, not at the way to it', async () => {
  const paths = { '/a~1b': { get: { responses: { '~0': {} } } } };
  expect((await lint({ openapi: '3.0.3', paths })).map(line)).toEqual([
    'status-code-listed paths./a~1b.get.responses.~0: GET ~0 is no status code; use one from 100 to 599',
  ]);
});
