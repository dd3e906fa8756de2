import type { Policy } from './Policy.ts';

/**
 * The PayPal API standards, text of 2018-01-13.
 *
 * Their matrix has eight of the fifteen codes of their closed list, and five methods; that the other
 * seven codes are for any method is our reading. `docs/policies/paypal.md` accounts for each statement.
 */
// biome-ignore format: a person holds these rows beside the guide's
export const paypal = {
  name: 'PayPal API standards',
  url: 'https://github.com/paypal/api-standards/blob/master/api-style-guide.md',
  sections: {
    'status-code-listed': '#allowed-status-codes',
    'status-code-method': '#mapping',
    'status-code-method-disputed': '#mapping',
    'status-code-reviewed': '#mapping',
    'status-201-no-link-header': '#http-standard-headers',
    'status-201-no-location-header': '#http-standard-headers',
    'status-3xx-no-link-header': '#http-standard-headers',
    'status-3xx-no-location-header': '#http-standard-headers',
    'status-200-body-must':
      'https://github.com/paypal/api-standards/blob/master/patterns.md#controller-resource',
    'status-202-body':
      'https://github.com/paypal/api-standards/blob/master/patterns.md#asynchronous-operations',
    'status-2xx-media-type': '#http-standard-headers',
    'status-4xx-media-type': '#http-standard-headers',
    'status-5xx-media-type': '#http-standard-headers',
    'status-4xx-body': '#error-schema',
    'status-5xx-body': '#error-schema',
    '200': '#mapping', '201': '#mapping', '202': '#mapping', '204': '#mapping',
    '2XX': '#status-code-ranges', '4XX': '#status-code-ranges', '5XX': '#status-code-ranges',
  },
  methods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
  statusCodes: {
    //                              GET  PUT  POST PATCH DELETE
    '200': ['Success',               'X', 'X', 'X', 'X', 'X'],
    '201': ['Created',               '-', '-', 'X', '-', '-'],
    '202': ['Accepted',              '-', '?', '?', '-', '-'],
    '204': ['No Content',            '-', 'X', '-', 'X', 'X'],
    '400': ['Bad Request',           'X', 'X', 'X', 'X', 'X'],
    '401': 'X', '403': 'X',
    '404': ['Not Found',             'X', 'X', '?', 'X', 'X'],
    '405': 'X', '406': 'X', '415': 'X',
    '422': ['Unprocessable Entity',  '?', '?', '?', '?', '?'],
    '429': 'X',
    '500': ['Internal Server Error', 'X', 'X', 'X', 'X', 'X'],
    '503': 'X',
  },
  levels: { unlisted: 'must' },
  disputes: [
    { statusCode: '200', method: 'PATCH', reason: "the guide's matrix allows it, its text is against it" },
    { statusCode: '201', method: 'PUT', reason: "the guide's matrix refuses it, its patterns have it" },
    { statusCode: '202', method: 'GET', reason: "the guide's matrix refuses it, its patterns have it" },
    { statusCode: '202', method: 'PATCH', reason: "the guide's matrix refuses it, its patterns have it" },
    { statusCode: '202', method: 'DELETE', reason: "the guide's matrix refuses it, its patterns have it" },
    { statusCode: '204', method: 'POST', reason: "the guide's matrix refuses it, its patterns have it" },
    { statusCode: '404', method: 'DELETE', reason: "the guide's matrix allows it, its text wants 204" },
  ],
  headers: {
    '201': {
      Link: { level: 'must', forbidden: true },
      Location: { level: 'must', forbidden: true },
    },
    '3XX': {
      Link: { level: 'must', forbidden: true },
      Location: { level: 'must', forbidden: true },
    },
  },
  bodies: {
    '200': [
      { level: 'should', methods: ['GET'], body: 'present' },
      { level: 'must', methods: ['POST'], body: 'present' },
    ],
    '201': { level: 'should', methods: ['POST'], body: 'present' },
    '202': { level: 'should', body: 'present' },
    '204': { level: 'must', body: 'absent' },
    '2XX': { level: 'must', mediaTypes: ['application/json'] },
    '4XX': [
      { level: 'must', body: 'present' },
      { level: 'must', mediaTypes: ['application/json'] },
    ],
    '5XX': [
      { level: 'must', body: 'present' },
      { level: 'must', mediaTypes: ['application/json'] },
    ],
  },
  documented: [
    {
      statusCodes: ['204', '202'],
      level: 'should',
      methods: ['PUT', 'PATCH', 'DELETE'],
      exactly: true,
    },
  ],
  rules: { 'status-200-post-controller': 'should', 'status-201-declared': 'should' },
} as const satisfies Policy;
