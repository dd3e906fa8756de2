import type { Policy } from './Policy.ts';

/**
 * The Zalando RESTful API and Event Guidelines, text of 2025-11-27.
 *
 * The guide has a heading for each code, with marks and methods, and no table. A code that it says to
 * use or to document is an `X` here, `-` is "do not use", `undocumented` is "do not document".
 * `docs/policies/zalando.md` accounts for each statement.
 */
// biome-ignore format: a person holds these rows beside the guide's headings
export const zalando = {
  name: 'Zalando RESTful API Guidelines',
  url: 'https://opensource.zalando.com/restful-api-guidelines/',
  sections: {
    'status-code-listed': '#150', 'status-code-method': '#150',
    'status-code-method-disputed': '#150', 'status-code-undocumented': '#status-code-do-not-document',
    'status-code-registered': '#243', 'status-200-declared': '#151',
    'status-429-retry-after-header': '#153', 'status-207-body': '#152',
    'status-4xx-media-type': '#176', 'status-5xx-media-type': '#176',
    'status-default-media-type': '#176', 'status-201-body': '#post', 'status-head-no-body': '#head',
    '200': '#status-code-200', '201': '#status-code-201', '202': '#status-code-202',
    '204': '#status-code-204', '205': '#status-code-205', '206': '#status-code-206',
    '207': '#status-code-207', '301': '#status-code-301', '302': '#status-code-302',
    '303': '#status-code-303', '304': '#status-code-304', '307': '#status-code-307',
    '308': '#status-code-308', '400': '#status-code-400', '401': '#status-code-401',
    '403': '#status-code-403', '404': '#status-code-404', '405': '#status-code-405',
    '406': '#status-code-406', '408': '#status-code-408', '409': '#status-code-409',
    '410': '#status-code-410', '411': '#status-code-411', '412': '#status-code-412',
    '415': '#status-code-415', '417': '#status-code-417', '418': '#status-code-418',
    '422': '#status-code-422', '423': '#status-code-423', '424': '#status-code-424',
    '428': '#status-code-428', '429': '#status-code-429', '431': '#status-code-431',
    '500': '#status-code-500', '501': '#status-code-501', '502': '#status-code-502',
    '503': '#status-code-503', '504': '#status-code-504', '505': '#status-code-505',
    '507': '#status-code-507', '511': '#status-code-511',
  },
  methods: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'],
  statusCodes: {
    '200': 'X',
    '201': ['POST', 'PUT'],
    '202': ['POST', 'PUT', 'PATCH', 'DELETE'],
    '204': ['POST', 'PUT', 'PATCH', 'DELETE'],
    '205': '-',
    '206': '-',
    '207': ['POST', 'DELETE'],
    '301': '-',
    '302': '-',
    '303': '-',
    '304': ['GET', 'HEAD'],
    '307': '-',
    '308': '-',
    '400': 'X',
    '401': 'undocumented',
    '403': 'undocumented',
    '404': 'undocumented',
    '405': 'X',
    '406': 'undocumented',
    '408': '-',
    '409': ['POST', 'PUT', 'PATCH', 'DELETE'],
    '410': 'undocumented',
    '411': ['POST', 'PUT', 'PATCH'],
    '412': { PUT: 'undocumented', PATCH: 'undocumented', DELETE: 'undocumented' },
    '415': { POST: 'undocumented', PUT: 'undocumented', PATCH: 'undocumented' },
    '417': '-',
    '418': '-',
    '422': '-',
    '423': ['PUT', 'PATCH', 'DELETE'],
    '424': '-',
    '428': 'undocumented',
    '429': 'undocumented',
    '431': 'undocumented',
    '500': 'undocumented',
    '501': 'X',
    '502': 'undocumented',
    '503': 'undocumented',
    '504': 'undocumented',
    '505': '-',
    '507': { POST: 'undocumented', PUT: 'undocumented', PATCH: 'undocumented' },
    '511': '-',
  },
  registered: 'must',
  undocumentedUnless: { '404': 'path parameter' },
  replacements: { '206': ['200'], '304': ['412'], '412': ['304'], '422': ['400'] },
  general: { '2': '200', '4': '400', '5': '500' },
  headers: {
    '201': { Location: { level: 'should', methods: ['POST'] } },
    '429': {
      'Retry-After': {
        level: 'must',
        or: ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
      },
    },
    '503': { 'Retry-After': 'may' },
  },
  bodies: {
    '201': { level: 'must', methods: ['POST'], body: 'present', or: ['Location'] },
    '207': { level: 'must', body: 'present' },
    '4XX': { level: 'must', mediaTypes: ['application/problem+json'] },
    '5XX': { level: 'must', mediaTypes: ['application/problem+json'] },
    default: { level: 'must', mediaTypes: ['application/problem+json'] },
  },
  documented: [
    { statusCodes: ['200', '201', '202', '204', '205', '206', '207'], level: 'must' },
  ],
  needs: {
    '411': { level: 'should', of: { headers: ['Content-Length'] } },
    '412': { level: 'should', of: 'conditional request' },
    '428': { level: 'should', of: 'conditional request' },
  },
  rules: {
    'status-200-body': { level: 'should', methods: ['PUT', 'POST', 'PATCH', 'DELETE'] },
    'status-204-no-body': 'should',
    'status-304-no-body': 'must',
    'status-304-conditional-request': 'should',
    'status-415-request-body': 'should',
    'status-head-no-body': 'must',
  },
  disputes: [
    {
      statusCode: '201', method: 'PATCH',
      reason: 'its heading leaves PATCH out, rule 229 has it create',
    },
    {
      statusCode: '202', method: 'GET',
      reason: 'its heading leaves GET out, its text admits it for what is not finished',
    },
    {
      statusCode: '412', method: 'POST',
      reason: 'its heading leaves POST out, rule 182 has it fail on If-Match',
    },
    {
      statusCode: '423', method: 'PUT',
      reason: 'its mark is to document it, its colour not to use it',
    },
    {
      statusCode: '423', method: 'PATCH',
      reason: 'its mark is to document it, its colour not to use it',
    },
    {
      statusCode: '423', method: 'DELETE',
      reason: 'its mark is to document it, its colour not to use it',
    },
  ],
} as const satisfies Policy;
