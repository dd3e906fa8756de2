import type { Policy } from './Policy.ts';

/**
 * The SPS Commerce REST API Standards, text of 2025-11-25.
 *
 * The standards have one row for each of six codes; the others of their closed list are for any
 * method. `docs/policies/sps-commerce.md` accounts for each statement.
 */
// biome-ignore format: a person holds these rows beside the guide's
export const spsCommerce = {
  name: 'SPS Commerce REST API Standards',
  url: 'https://github.com/SPSCommerce/sps-api-standards/blob/main/standards/request-response.md',
  sections: {
    'status-code-listed': '#supported-status-codes',
    'status-code-method': '#http-method-to-status-code-mapping',
    'status-code-method-disputed': '#http-method-to-status-code-mapping',
    'status-method-listed': '#http-methods',
    'status-2xx-body': '#get', 'status-200-body': '#post', 'status-202-body': '#post',
    'status-201-body': '#post', 'status-2xx-no-body': '#http-methods',
    'status-200-no-location-header': '#location', 'status-202-no-location-header': '#location',
    'status-204-no-location-header': '#location', 'status-4xx-no-location-header': '#location',
    'status-5xx-no-location-header': '#location',
    'status-4xx-media-type':
      'https://github.com/SPSCommerce/sps-api-standards/blob/main/standards/errors.md#error-schema',
    'status-5xx-media-type':
      'https://github.com/SPSCommerce/sps-api-standards/blob/main/standards/errors.md#error-schema',
    '200': '#200-ok', '201': '#201-created', '202': '#202-accepted', '204': '#204-no-content',
    '400': '#400-bad-request', '401': '#401-unauthorized', '403': '#403-forbidden',
    '404': '#404-not-found', '405': '#405-method-not-allowed', '406': '#406-not-acceptable',
    '409': '#409-conflict', '412': '#412-precondition-failed',
    '415': '#415-unsupported-media-type', '428': '#428-precondition-required',
    '429': '#429-too-many-requests', '500': '#500-internal-server-errors',
    '2XX': '#general', '4XX': '#general', '5XX': '#general',
  },
  allowedMethods: {
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    level: 'must',
  },
  statusCodes: {
    //                            GET  HEAD PUT  POST PATCH DELETE OPTIONS
    '200': ['OK',                  'X', 'X', '-', 'X', 'X', '-', 'X'],
    '201': ['Created',             '-', '-', '-', 'X', '-', '-', '-'],
    '202': ['Accepted',            '-', '-', 'X', 'X', 'X', 'X', '-'],
    '204': ['No Content',          '-', '-', 'X', 'X', 'X', 'X', 'X'],
    '400': 'X', '401': 'X', '403': 'X', '404': 'X', '405': 'X', '406': 'X',
    '409': ['Conflict',            '-', '-', 'X', 'X', 'X', 'X', '-'],
    '412': ['Precondition Failed', '-', '-', 'X', '-', 'X', 'X', '-'],
    '415': 'X', '428': 'X', '429': 'X', '500': 'X',
  },
  levels: { unlisted: 'must' },
  replacements: { '207': ['200'] },
  disputes: [
    {
      statusCode: '200',
      method: 'PATCH',
      reason: "the guide's matrix allows it, its text wants 204",
    },
    {
      statusCode: '201',
      method: 'PUT',
      reason: "the guide's matrix refuses it, its text answers it to a PUT that creates",
    },
  ],
  headers: {
    '200': { Location: { level: 'must', forbidden: true } },
    '202': { Location: { level: 'must', forbidden: true } },
    '204': { Location: { level: 'must', forbidden: true } },
    '4XX': { Location: { level: 'must', forbidden: true } },
    '5XX': { Location: { level: 'must', forbidden: true } },
  },
  bodies: {
    '200': { level: 'should', methods: ['POST'], body: 'present' },
    '201': { level: 'must', methods: ['POST'], body: 'present', or: ['Location'] },
    '202': { level: 'should', methods: ['POST'], body: 'present' },
    '204': { level: 'must', body: 'absent' },
    '2XX': [
      { level: 'must', methods: ['GET'], body: 'present' },
      { level: 'must', methods: ['HEAD', 'PUT', 'DELETE', 'OPTIONS'], body: 'absent' },
      { level: 'must', mediaTypes: ['application/json'] },
      { level: 'must', mediaTypes: ['application/problem+json'], forbidden: true },
    ],
    '4XX': [
      { level: 'must', body: 'present' },
      { level: 'should', mediaTypes: ['application/problem+json'] },
    ],
    '5XX': [
      { level: 'must', body: 'present' },
      { level: 'should', mediaTypes: ['application/problem+json'] },
    ],
  },
  needs: { '428': { level: 'should', of: 'conditional request' } },
  rules: {
    'status-200-post-controller': 'should',
    'status-201-declared': 'should',
    'status-412-conditional-request': 'should',
    'status-412-declared': 'may',
  },
} as const satisfies Policy;
