import type { Policy } from './Policy.ts';

/**
 * The Microsoft Azure REST API Guidelines for data plane APIs, text of 2025-03-28.
 *
 * Their table has the successes of five methods alone; of other codes, and of other methods, they
 * leave the use open. `docs/policies/azure.md` accounts for each statement.
 */
// biome-ignore format: a person holds these rows beside the guide's
export const azure = {
  name: 'Microsoft Azure REST API Guidelines',
  url: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md',
  sections: {
    'status-code-listed': '#http-return-codes',
    'status-code-method': '#http-success-status-codes',
    'status-code-method-disputed': '#http-lro-status-code',
    'status-code-in-default': '#rest-error-use-default-response',
    'status-200-body': '#http-return-resource',
    'status-200-declared': '#http-post-action-returns-200',
    'status-200-media-type': '#rest-get-returns-json-body',
    'status-201-body': '#http-return-resource',
    'status-202-alone': '#lro-returns-only-202',
    'status-202-body': '#lro-returns-status-monitor',
    'status-202-operation-location-header': '#lro-returns-operation-location',
    'status-202-operation-id-header': '#lro-delete',
    'status-204-no-body': '#http-delete-returns-204',
    'status-200-etag-header': '#condreq-return-etags',
    'status-201-etag-header': '#condreq-return-etags',
    'status-304-declared': '#condreq-for-read-behavior',
    'status-304-no-body': '#condreq-for-read-behavior',
    'status-4xx-x-ms-error-code-header': '#rest-error-code-header',
    'status-5xx-x-ms-error-code-header': '#rest-error-code-header',
    'status-default-x-ms-error-code-header': '#rest-error-code-header',
    'status-4xx-body': '#rest-error-response-body-structure',
    'status-5xx-body': '#rest-error-response-body-structure',
    'status-default-body': '#rest-error-response-body-structure',
    '412': '#condreq-behavior',
  },
  level: 'must',
  methods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
  statusCodes: {
    //                     GET  PUT  POST PATCH DELETE
    '200': ['OK',           'X', 'X', 'X', 'X', '-'],
    '201': ['Created',      '-', 'X', 'X', 'X', '-'],
    '202': ['Accepted',     '-', 'X', 'X', '-', 'X'],
    '204': ['No Content',   '-', '-', '-', '-', 'X'],
    '404': ['Not Found',    'X', 'X', 'X', 'X', '-'],
  },
  unlisted: 'free',
  disputes: [
    {
      statusCode: '202',
      method: 'PUT',
      reason: 'the guide allows it for what runs later, and wants 200 or 201 there',
    },
  ],
  headers: {
    '200': { ETag: { level: 'should', methods: ['GET', 'PUT', 'PATCH'] } },
    '201': { ETag: { level: 'should', methods: ['PUT', 'PATCH'] } },
    '202': {
      'Operation-Location': 'must',
      'Operation-Id': { level: 'must', methods: ['POST', 'DELETE'] },
    },
    '4XX': { 'x-ms-error-code': 'must' },
    '5XX': { 'x-ms-error-code': 'must' },
    // The services are to send it; that a description declares it there is what we make of that.
    default: { 'x-ms-error-code': 'may' },
  },
  bodies: {
    '200': [
      { level: 'must', methods: ['GET', 'PUT', 'POST', 'PATCH'], body: 'present' },
      { level: 'must', methods: ['GET'], mediaTypes: ['application/json'] },
    ],
    '201': { level: 'must', methods: ['PUT', 'POST', 'PATCH'], body: 'present' },
    '202': { level: 'must', methods: ['POST'], body: 'present' },
    '204': { level: 'must', body: 'absent' },
    '304': { level: 'must', body: 'absent' },
    '412': [
      { level: 'should', methods: ['PUT', 'PATCH'], body: 'present' },
      { level: 'should', methods: ['DELETE'], body: 'absent' },
    ],
    '4XX': { level: 'must', body: 'present' },
    '5XX': { level: 'must', body: 'present' },
    default: { level: 'must', body: 'present' },
  },
  documented: [
    { statusCodes: ['200', '202'], level: 'must', methods: ['POST'], exactly: true },
  ],
  inDefault: { statusCodes: ['4XX', '5XX'], level: 'should' },
  alone: { '202': { level: 'should', methods: ['POST', 'DELETE'] } },
  rules: { 'status-304-declared': { level: 'should', methods: ['GET'] } },
  where: {
    'status-200-declared': { paths: ['**:*'] },
    'status-200-etag-header': { paths: ['**}'] },
  },
} as const satisfies Policy;
