import { line, lint } from '../lint.ts';

test('what Spectral decodes in a path is escaped, so that the finding is where it belongs', async () => {
  const paths = { '/a~1b': { get: { responses: { '~0': {} } } } };
  expect((await lint({ openapi: '3.0.3', paths })).map(line)).toEqual([
    'status-code-listed paths./a~1b.get.responses.~0: GET ~0 is no status code; use one from 100 to 599',
  ]);
});
