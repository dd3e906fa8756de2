const content = { 'application/json': { schema: { type: 'object' } } };
const ok = { description: 'The thing', content };
const problem = {
  description: 'What went wrong',
  headers: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  content,
};
const reference = { $ref: '#/components/responses/Problem' };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/**
 * A document with that many operations on collections and their items. That many operations, spread
 * evenly, answer 422, of which `status-code-listed` says that it is not in the policy; there is
 * nothing else to find. No more than a hundred operations have `$ref`s, because the time that
 * Spectral's resolver takes grows faster than their number.
 */
export function synthetic(operations, findings) {
  const paths = {};
  for (let index = 0; index < operations; index += 1) {
    const [path, method, operation] = operationAt(index, index < 100 ? reference : problem);
    const isWrong =
      Math.floor((index * findings) / operations) !==
      Math.floor(((index + 1) * findings) / operations);
    const responses = { ...operation.responses, ...(isWrong && { 422: ok }) };
    paths[path] ??= {};
    paths[path][method] = { operationId: `operation${index}`, ...operation, responses };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Synthetic', version: '1' },
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'apiKey', name: 'key', in: 'header' } },
      responses: { Problem: problem },
    },
  };
}

/** Of five operations two are on a collection and three on its items. */
function operationAt(index, error) {
  const collection = `/things${Math.floor(index / 5)}`;
  const item = `${collection}/{id}`;
  const errors = { 400: error, 401: error, 500: error };
  const itemErrors = { ...errors, 404: error };
  const made = { description: 'Made', headers: { Location: { schema: { type: 'string' } } } };
  const parameters = [id];
  const requestBody = { content };
  const operations = [
    [collection, 'get', { responses: { 200: ok, ...errors } }],
    [collection, 'post', { requestBody, responses: { 201: made, ...errors } }],
    [item, 'get', { parameters, responses: { 200: ok, ...itemErrors } }],
    [item, 'put', { parameters, requestBody, responses: { 200: ok, ...itemErrors } }],
    [item, 'delete', { parameters, responses: { 204: { description: 'Gone' }, ...itemErrors } }],
  ];
  return operations[index % operations.length];
}
