import { lint } from '../lint.ts';

async function messages(document: unknown): Promise<string[]> {
  return (await lint(document)).map(({ message }) => message);
}

describe('text of the document in a message', () => {
  const long = 'x'.repeat(1000);

  test.each([
    ['4 0 4', 'GET 4 0 4 is no status code; use one from 100 to 599'],
    ['{{value}}', 'GET { {value}} is no status code; use one from 100 to 599'],
    ['{{error}}', 'GET { {error}} is no status code; use one from 100 to 599'],
    ['#{{path}}', 'GET #{ {path}} is no status code; use one from 100 to 599'],
    [long, `GET ${'x'.repeat(19)}… is no status code; use one from 100 to 599`],
    ['', 'GET "" is no status code; use one from 100 to 599'],
  ])('the key %j', async (key, expected) => {
    const document = { openapi: '3.0.3', paths: { '/a': { get: { responses: { [key]: {} } } } } };
    expect(await messages(document)).toEqual([expected]);
  });

  test('of the longest method and the longest key stays below 100 characters', async () => {
    const operation = { responses: { [long]: {}, 302: {}, 405: {}, 204: { content: { a: {} } } } };
    const paths = { '/a': { additionalOperations: { [long]: operation } } };
    const found = await messages({ openapi: '3.2.0', paths });

    expect(found).toHaveLength(4);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(100);
  });
});

describe('what a finding about a definition names', () => {
  const no = { description: 'No' };

  test('the method, where the operation alone has the definition', async () => {
    const document = { openapi: '3.0.3', paths: { '/a': { put: { responses: { 405: no } } } } };
    expect(await messages(document)).toEqual([
      'PUT 405 declares no Allow header; add headers.Allow',
    ]);
  });

  test('the code alone, where others may share it', async () => {
    const responses = { 405: { $ref: '#/components/responses/No' } };
    const paths = { '/a': { put: { responses }, get: { responses } } };
    const document = { openapi: '3.0.3', paths, components: { responses: { No: no } } };
    expect(await messages(document)).toEqual(['405 declares no Allow header; add headers.Allow']);
  });

  test('the method all the same, where the rule is for one', async () => {
    const responses = { 201: { $ref: '#/components/responses/Created' } };
    const paths = { '/a': { post: { responses } }, '/b': { post: { responses } } };
    const document = { openapi: '3.0.3', paths, components: { responses: { Created: no } } };
    expect(await messages(document)).toEqual([
      'POST 201 declares no Location header; add headers.Location, or answer 200 if nothing is created',
    ]);
  });

  test('the method of the operation that defines it, once for it and for its users', async () => {
    const paths = {
      '/a': { put: { responses: { 405: no } } },
      '/b': { get: { responses: { 405: { $ref: '#/paths/~1a/put/responses/405' } } } },
    };
    expect(await messages({ openapi: '3.0.3', paths })).toEqual([
      'PUT 405 declares no Allow header; add headers.Allow',
    ]);
  });

  test('that of one of additionalOperations too', async () => {
    const copy = '#/paths/~1a/additionalOperations/Copy/responses/405';
    const paths = {
      '/a': { additionalOperations: { Copy: { responses: { 405: no } } } },
      '/b': { get: { responses: { 405: { $ref: copy } } } },
    };
    expect(await messages({ openapi: '3.2.0', paths })).toEqual([
      'Copy 405 declares no Allow header; add headers.Allow',
    ]);
  });
});
