import { responseNoHeader } from '../../checks/responseNoHeader.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';
import { found } from './found.ts';

const options = { statusCode: '204', header: 'ETag' };
const field = { schema: { type: 'string' } };

function apiWith(headers: unknown): object {
  const response = { description: 'None', headers };
  const responses = { 200: response, 204: response };
  return { openapi: '3.1.0', paths: { '/orders': { put: { responses } } } };
}

const place = 'paths./orders.put.responses.204';
const finding = `${place}: PUT 204 declares the header ETag; remove headers.ETag`;

test.each([['ETag'], ['etag'], ['ETAG', 'X-A']])('reports %s of the chosen code', (...names) => {
  const headers = Object.fromEntries(names.map((name) => [name, field]));
  expect(found(responseNoHeader, options, apiWith(headers))).toEqual([finding]);
});

test.each([undefined, null, {}, { 'X-ETag': field }, [], 'ETag'])('is silent on %j', (headers) => {
  expect(found(responseNoHeader, options, apiWith(headers))).toEqual([]);
});

test('is silent on other methods, and on what the policy refuses', () => {
  const api = apiWith({ ETag: field });
  expect(found(responseNoHeader, { ...options, methods: ['GET'] }, api)).toEqual([]);
  const policy = { methods: ['PUT'], matrix: { 200: ['PUT'] } };
  expect(found(responseNoHeader, { ...options, policy }, api)).toEqual([]);
});

test('its fix takes off each spelling there is, which clients may notice', () => {
  const api = apiWith({ ETag: field, 'X-A': field, etag: field });
  const [finding] = responseNoHeader(new Scope(new OpenApiDocument(api, api)), options);
  const headers = ['paths', '/orders', 'put', 'responses', '204', 'headers'];
  expect(finding?.fix).toEqual({
    safety: 'contract',
    edits: [
      { change: 'remove', path: [...headers, 'ETag'] },
      { change: 'remove', path: [...headers, 'etag'] },
    ],
  });
});

describe('a component', () => {
  const components = { responses: { No: { headers: { ETag: field } } } };
  const shared = { $ref: '#/components/responses/No' };
  const foundWith = (responses: object, its: object = {}) => {
    const paths = { '/a': { put: { responses } } };
    return found(responseNoHeader, { ...options, ...its }, { openapi: '3.1.0', paths, components });
  };

  test('that all uses share has the finding', () => {
    const place = 'components.responses.No';
    const what = 'declares the header ETag; remove headers.ETag';
    expect(foundWith({ 204: shared })).toEqual([`${place}: 204 ${what}`]);
    expect(foundWith({ 204: shared }, { methods: ['PUT'] })).toEqual([`${place}: PUT 204 ${what}`]);
  });

  test('that serves a code which is not meant stays as it is', () => {
    expect(foundWith({ 200: shared, 204: shared })).toEqual([
      'paths./a.put.responses.204: PUT 204 shares No, which declares the header ETag; give it one of its own',
    ]);
  });
});
