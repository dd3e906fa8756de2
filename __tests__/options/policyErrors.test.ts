import Ajv from 'ajv';
import { jsonSchemaOf } from '../../options/jsonSchemaOf.ts';
import { policyErrors } from '../../options/policyErrors.ts';
import { policyShape } from '../../options/policyShape.ts';

const ids = ['status-405-allow-header', 'status-304-conditional-request'];
const minimal = { name: 'Ours', statusCodes: { 200: 'X' } };

test.each<[string, unknown]>([
  [
    'twelve codes in twelve lines',
    { name: 'Ours', statusCodes: { 200: 'X', 201: ['POST'], 404: 'X' } },
  ],
  ['marks by method', { name: 'Ours', statusCodes: { 201: { POST: 'X', PUT: 'creation only' } } }],
  ['a table', { ...minimal, methods: ['GET', 'PUT'], statusCodes: { 200: ['OK', 'X', '-'] } }],
  [
    'every member',
    {
      ...minimal,
      url: 'https://guide.example/',
      sections: { 200: '#ok', 'status-code-listed': '#list' },
      level: 'must',
      methods: ['GET'],
      allowedMethods: { methods: ['GET'], level: 'may' },
      unlisted: 'free',
      levels: { '5XX': 'may', 200: { GET: 'must' }, unlisted: 'should', reviewed: 'may' },
      registered: 'must',
      undocumentedUnless: { 404: 'path parameter' },
      replacements: { 422: ['400'] },
      general: { 4: '400' },
      headers: { 405: { Allow: 'must' }, '5XX': { 'X-Id': { level: 'may', forbidden: true } } },
      bodies: {
        200: { level: 'should', body: 'present' },
        '4XX': [{ level: 'must', mediaTypes: ['a/b'] }],
      },
      documented: [{ statusCodes: ['200'], level: 'must', when: 'security', exactly: true }],
      needs: { 428: { level: 'may', of: { headers: ['If-Match'] }, methods: ['GET'] } },
      inDefault: { statusCodes: ['4XX'], level: 'should' },
      alone: { 202: { level: 'must', methods: ['POST'] } },
      rules: { 'status-405-allow-header': 'must' },
      disputes: [{ statusCode: '200', method: 'GET', reason: 'Who knows' }],
      where: { 'status-code-listed': { paths: ['/v1/**'], tags: ['batch'] } },
    },
  ],
])('%s is a policy, to the errors and to the JSON schema', (_, policy) => {
  expect(policyErrors(policy, ids)).toEqual([]);
  const validate = new Ajv({ strict: false }).compile(jsonSchemaOf(policyShape));
  expect([validate(policy), validate.errors]).toEqual([true, null]);
});

test.each<[unknown, string[]]>([
  [null, ['accepts only an object with name, statusCodes and more']],
  [{}, ['name: missing', 'statusCodes: missing']],
  [{ ...minimal, matrix: {} }, [expect.stringMatching(/^matrix: no member; use name, url, /)]],
  [
    { ...minimal, statusCodes: { 20: 'X', 201: 'yes', 202: ['FETCH'], 204: { FETCH: 'X' } } },
    [
      'statusCodes 20: no status code; use one from 100 to 599',
      'statusCodes 201: "yes" is no mark; use X, -, controller only, creation only, ?, undocumented',
      'statusCodes 204 FETCH: no method; use GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS, TRACE, QUERY',
    ],
  ],
  [
    {
      ...minimal,
      statusCodes: {
        201: ['get'],
        202: ['GET', 'FETCH'],
        204: ['No Content', 'X', 'Y'],
        205: ['Reset', 'X'],
      },
    },
    [
      'statusCodes 201: "get" is no method; use GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS, TRACE, QUERY',
      'statusCodes 202: "FETCH" is no method; use GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS, TRACE, QUERY',
      'statusCodes 204: "Y" is no mark; use X, -, controller only, creation only, ?, undocumented',
      'statusCodes 205: 1 marks; use one for each of GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS',
    ],
  ],
  [
    { ...minimal, general: 4, headers: { 405: 'Allow' }, rules: 'all', statusCodes: 'X' },
    [
      'statusCodes: "X" is not accepted; use an object with status codes as keys',
      'general: 4 is not accepted; use an object with first digits of status codes as keys',
      'headers 405: "Allow" is not accepted; use an object with names of header fields as keys',
      'rules: "all" is not accepted; use an object with rule ids as keys',
    ],
  ],
  [{ ...minimal, level: ['must'] }, ['level: ["must"] is no level; use must, should, may']],
  [
    { ...minimal, disputes: [{ statusCode: '200', method: 'GET', reason: 'see {{error}}' }] },
    ['disputes 1 reason: "see {{error}}" is not accepted; use a text without {{'],
  ],
  [
    { ...minimal, levels: { reviewed: { GET: 'must' }, unlisted: 'error', 200: { GET: 'warn' } } },
    [
      'levels 200 GET: "warn" is no level; use must, should, may',
      'levels reviewed: {"GET":"must"} is no level; use must, should, may',
      'levels unlisted: "error" is no level; use must, should, may',
    ],
  ],
  [
    { ...minimal, levels: { listed: 'must' } },
    [
      'levels listed: no status code; use one from 100 to 599, a range such as 5XX, unlisted, reviewed or undocumented',
    ],
  ],
  [{ ...minimal, level: 'error' }, ['level: "error" is no level; use must, should, may']],
  [
    { ...minimal, headers: { 405: { Allow: 'error', 'A B': 'must' } } },
    [
      'headers 405 Allow: "error" is no level; use must, should, may',
      'headers 405 A B: no name of a header field; use one such as Location',
    ],
  ],
  [
    { ...minimal, bodies: { 400: { level: 'must', mediaTypes: ['json'] } } },
    [
      'bodies 400 mediaTypes: "json" is not accepted; use a media type such as application/problem+json',
    ],
  ],
  [
    { ...minimal, documented: [{ statusCodes: ['400'], level: 'must' }] },
    ['documented 1: 400 is asked for, and refused by statusCodes; keep one'],
  ],
  [
    {
      ...minimal,
      headers: {
        429: { 'Retry-After': 'must' },
        '4XX': { 'retry-after': { level: 'must', forbidden: true } },
      },
    },
    ['headers 429 Retry-After: required, and forbidden by 4XX; keep one'],
  ],
  [
    {
      ...minimal,
      headers: {
        405: { Allow: { level: 'must', forbidden: true }, Via: { level: 'may', methods: ['GET'] } },
        '4XX': { allow: 'must', Via: { level: 'may', methods: ['PUT'], forbidden: true } },
      },
    },
    ['headers 405 Allow: forbidden, and required by 4XX; keep one'],
  ],
  [
    {
      ...minimal,
      statusCodes: { 200: {} },
      levels: { 405: {} },
      headers: { 405: {} },
      disputes: [{ statusCode: '200', method: 'GET', reason: 'r' }, { statusCode: '200' }],
    },
    [
      'statusCodes 200: {} is not accepted; use marks by method',
      'levels 405: {} is not accepted; use levels by method',
      'headers 405: {} is not accepted; use an object with names of header fields as keys',
      'disputes 2 method: missing',
      'disputes 2 reason: missing',
    ],
  ],
  [
    {
      ...minimal,
      bodies: {
        400: [
          { level: 'must', body: 'present' },
          { level: 'must', body: 'absent', methods: ['GET'] },
        ],
        401: [
          { level: 'must', body: 'present', methods: ['GET'] },
          { level: 'must', body: 'absent', methods: ['PUT'] },
        ],
        403: { level: 'must', body: 'present', forbidden: true },
      },
      disputes: [{ statusCode: '404', method: 'GET', reason: 'Who knows' }],
      where: { 'status-code-listed': {} },
    },
    [
      'bodies 400: present and absent; keep one',
      'bodies 403: forbids nothing; name mediaTypes, or use body: absent',
      'disputes 1: 404 has no row in statusCodes; add one',
      'where status-code-listed: says nothing; use paths or tags',
    ],
  ],
  [
    {
      ...minimal,
      headers: { 405: { Allow: 'must', allow: 'may' } },
      bodies: { 204: { level: 'must' } },
    },
    [
      'headers 405: Allow and allow are one header field; keep one',
      'bodies 204: says nothing; use body or mediaTypes',
    ],
  ],
  [
    { ...minimal, rules: { 'status-999-x': 'must' } },
    ['rules status-999-x: no rule of this project; use one such as status-405-allow-header'],
  ],
])('%j is refused, each entry by name', (policy, errors) => {
  expect(policyErrors(policy, ids)).toEqual(errors);
});

test('the JSON schema gives a mark one level too', () => {
  const validate = new Ajv({ strict: false }).compile(jsonSchemaOf(policyShape));
  const levels = { reviewed: { GET: 'must' } };
  expect(validate({ ...minimal, levels })).toBe(false);
  expect(validate.errors).toEqual([
    expect.objectContaining({ instancePath: '/levels/reviewed', keyword: 'enum' }),
  ]);
});
