import { statusCodeMethod } from '../../checks/statusCodeMethod.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';

test('its fix takes keys for no status codes that every object inherits', () => {
  const responses = { 200: {}, 202: {}, constructor: {}, toString: {} };
  const api = { openapi: '3.1.0', paths: { '/orders': { get: { responses } } } };
  const options = { methods: ['GET'], matrix: { 200: ['GET'], 202: [] }, allow: {}, forbid: {} };
  const [finding] = statusCodeMethod(new Scope(new OpenApiDocument(api, api)), options);
  const path = ['paths', '/orders', 'get', 'responses', '202'];
  expect(finding?.fix).toEqual({ safety: 'contract', edits: [{ change: 'remove', path }] });
});
