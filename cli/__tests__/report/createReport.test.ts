import type { RulesetDefinition } from '@stoplight/spectral-core';
import baseline from '../../../engines/spectral/baseline.ts';
import own from '../../../engines/spectral/ownRuleset.ts';
import ruleset from '../../../engines/spectral/ruleset.ts';
import { statusCodePolicy } from '../../../functions/statusCodePolicy.ts';
import { cellsOf, closedOf, reportOf } from './reportOf.ts';

const orders = `openapi: 3.1.0
info: { title: Orders, version: '2.0' }
paths:
  /orders:
    get:
      summary: All orders
      tags: [orders, public]
      parameters: [{ name: If-None-Match, in: header, schema: { type: string } }]
      responses:
        '200': { description: OK, content: { text/plain: {} } }
        '405': { description: No }
        '422': { description: Not valid }
        4xx: { description: Other }
        default: { description: Other }
        '429': { $ref: '#/components/responses/TooMany' }
    put:
      responses:
        '202': { description: Later }
        '429': { $ref: '#/components/responses/TooMany' }
components:
  responses:
    TooMany: { description: Too many }
`;

test('each cell tells what the policy says of it', async () => {
  const report = await reportOf(orders);
  expect(cellsOf(report, 'GET /orders')).toEqual({
    200: 'fine',
    405: 'found status-405-allow-header',
    422: 'notAllowed status-code-listed',
    429: 'found status-429-body',
    '4XX': 'fine',
    default: 'fine',
  });
  expect(cellsOf(report, 'PUT /orders')).toEqual({
    202: 'notAllowed status-code-method',
    429: 'found status-429-body',
  });
});

test('a code that a rule expects is missing', async () => {
  const text = orders.replace('        4xx: { description: Other }\n', '');
  const report = await reportOf(text.replace('        default: { description: Other }\n', ''));
  expect(cellsOf(report, 'GET /orders')[304]).toBe('missing status-304-declared');
});

test('codes that are not documented are closed where the policy does not allow them', async () => {
  const report = await reportOf(orders);
  expect(closedOf(report, 'GET /orders')).toEqual(['201', '202', '204', '409', '412', '413']);
  expect(closedOf(report, 'PUT /orders')).toEqual(['304', '422']);
});

test('a finding at a shared response is in the cells of all that use it, and counts once', async () => {
  const report = await reportOf(orders);
  expect(report.findings.filter(({ rule }) => rule === 'status-429-body')).toEqual([
    {
      rule: 'status-429-body',
      severity: 'warn',
      message: '429 declares no content; add content',
      standing: 'reported',
      file: 'openapi.yaml',
      line: 22,
      place: 'components.responses.TooMany',
      documentationUrl: 'https://www.belgif.be/specification/rest/api-guide/#http-429',
    },
  ]);
});

test('the columns are the codes of policy and document, in the order of their classes', async () => {
  const { columns } = await reportOf({
    openapi: '3.1.0',
    paths: {
      '/a': { get: { responses: { default: {}, teapot: {}, '5XX': {}, 599: {}, 102: {} } } },
    },
  });
  expect(columns.map(({ key }) => key).join(' ')).toBe(
    '102 200 201 202 204 301 303 304 307 400 401 403 404 405 406 409 412 413 415 429 500 502 503 599 5XX default teapot',
  );
  expect(columns.filter(({ group }) => group === 'other').map(({ key }) => key)).toEqual([
    'default',
    'teapot',
  ]);
  expect(columns[1]).toEqual({ key: '200', group: '2', reasonPhrase: 'OK' });
});

test('rows carry what the page filters by, in the order of the document', async () => {
  const { title, version, rows } = await reportOf(orders);
  expect([title, version]).toEqual(['Orders', '2.0']);
  expect(rows.map(({ method, path, summary, tags }) => [method, path, summary, tags])).toEqual([
    ['GET', '/orders', 'All orders', ['orders', 'public']],
    ['PUT', '/orders', '', []],
  ]);
});

test('findings about an operation stand there; others are of no operation', async () => {
  const truthy = (given: string) => ({
    given,
    severity: 'info' as const,
    message: 'no description',
    then: { field: 'description', function: () => [{ message: 'no description' }] },
  });
  const report = await reportOf(orders, {
    rules: { 'own-operation': truthy('$.paths[*].put'), 'own-info': truthy('$.info') },
  });
  expect(report.rows.map(({ findings }) => findings)).toEqual([[], [1]]);
  expect(report.elsewhere).toEqual([0]);
  expect(report.findings.map(({ rule }) => rule)).toEqual(['own-info', 'own-operation']);
});

test('operations behind a $ref get their own findings', async () => {
  const report = await reportOf({
    openapi: '3.1.0',
    paths: { '/a': { $ref: '#/components/pathItems/A' } },
    components: {
      pathItems: {
        A: {
          get: { responses: { 202: {} } },
          put: { responses: { 410: {}, 200: { content: { a: {} } } } },
        },
      },
    },
  });
  expect(cellsOf(report, 'GET /a')).toEqual({ 202: 'notAllowed status-code-method' });
  expect(cellsOf(report, 'PUT /a')).toEqual({ 200: 'fine', 410: 'notAllowed status-code-listed' });
});

test('OpenAPI 2.0 and the methods of 3.2 are drawn too', async () => {
  const swagger = await reportOf({
    swagger: '2.0',
    paths: { '/a': { get: { responses: { 422: {} } } } },
  });
  expect(cellsOf(swagger, 'GET /a')).toEqual({ 422: 'notAllowed status-code-listed' });
  const report = await reportOf({
    openapi: '3.2.0',
    paths: {
      '/a': {
        query: { responses: { 202: {} } },
        additionalOperations: { COPY: { responses: { 422: {} } } },
      },
    },
  });
  expect(cellsOf(report, 'QUERY /a')).toEqual({ 202: 'fine' });
  expect(cellsOf(report, 'COPY /a')).toEqual({ 422: 'notAllowed status-code-listed' });
  expect(closedOf(report, 'QUERY /a')).toEqual(['422']);
});

test('what is exempt is a state of its own, with the reason, also where others share it', async () => {
  const text = orders
    .replace(
      "'422': { description: Not valid }",
      "'422': { description: Not valid, x-status-code-exempt: { status-code-listed: Agreed in May } }",
    )
    .replace(
      "      responses:\n        '202'",
      "      x-status-code-exempt: { status-429-body: 'No clients yet' }\n      responses:\n        '202'",
    );
  const report = await reportOf(text);
  expect(cellsOf(report, 'GET /orders')[422]).toBe('notAllowed exempt status-code-listed');
  expect(cellsOf(report, 'GET /orders')[429]).toBe('found status-429-body');
  expect(cellsOf(report, 'PUT /orders')[429]).toBe('found exempt status-429-body');
  const exempt = report.findings.filter(({ standing }) => standing === 'exempt');
  expect(exempt.map(({ line, reason, rule }) => [rule, reason, line])).toEqual([
    ['status-code-listed', 'Agreed in May', 12],
    ['status-429-body', 'No clients yet', 23],
  ]);
});

test('what a baseline has is known, and an override turns off what is exempt, too', async () => {
  const entries = 'status-405-allow-header GET /orders 405';
  const report = await reportOf(orders, {
    extends: [ruleset, baseline({ 'openapi.yaml': entries })],
  } as RulesetDefinition);
  expect(cellsOf(report, 'GET /orders')[405]).toBe('found known status-405-allow-header');
  expect(report.hasBaseline).toBe(true);
});

test('a policy in YAML is shown by its name, its rules by theirs', async () => {
  const policy = {
    name: 'Ours',
    url: 'https://api.example/guide',
    methods: ['GET', 'PUT'],
    statusCodes: { 200: 'X', 405: ['PUT'], 429: 'X', 409: { PUT: '?' } },
    headers: { 405: { Allow: 'must' } },
  };
  const functionOptions = { policy };
  const report = await reportOf(orders, {
    extends: [own],
    rules: { policy: { given: '$', then: { function: statusCodePolicy, functionOptions } } },
  } as RulesetDefinition);
  expect([report.policy?.name, report.policy?.url]).toEqual(['Ours', 'https://api.example/guide']);
  expect(report.policy?.table).toEqual({
    rows: [
      ['Status code', 'Reason phrase', 'GET', 'PUT'],
      ['200', 'OK', 'X', 'X'],
      ['405', 'Method Not Allowed', '-', 'X'],
      ['409', 'Conflict', '-', '?'],
      ['429', 'Too Many Requests', 'X', 'X'],
    ],
    notes: [],
  });
  expect(cellsOf(report, 'GET /orders')).toMatchObject({
    405: 'notAllowed status-code-method',
    422: 'notAllowed status-code-listed',
    429: 'fine',
  });
  expect(cellsOf(report, 'PUT /orders')[202]).toBe('notAllowed status-code-listed');
});

test('paths and operations that cannot be read are told', async () => {
  const report = await reportOf(`openapi: 3.1.0
info: { title: 1.5, version: 2 }
paths:
  /a: { $ref: '#/components/pathItems/A' }
  /b: { $ref: '#/components/pathItems/A' }
  /c: { get: { $ref: '#/nowhere' }, put: 3, post: { responses: { '200': { $ref: '#/no' } } } }
`);
  expect([report.title, report.version]).toEqual(['1.5', '2']);
  expect(report.unread).toEqual([
    { method: '', path: '/a', line: 4, reason: 'its $ref leads nowhere: #/components/pathItems/A' },
    { method: '', path: '/b', line: 5, reason: 'its $ref leads nowhere: #/components/pathItems/A' },
    { method: 'GET', path: '/c', line: 6, reason: 'its $ref leads nowhere: #/nowhere' },
    { method: 'PUT', path: '/c', line: 6, reason: 'it is no object' },
  ]);
  expect(cellsOf(report, 'POST /c')).toEqual({ 200: 'found invalid-ref' });
  expect(report.broken.map((index) => report.findings[index]?.line)).toEqual([4, 6, 6]);
});
