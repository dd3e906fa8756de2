import type { Policy } from './Policy.ts';

/**
 * The SPS Commerce REST API Standards, text of 2025-11-25.
 *
 * The standards have one row for each of six codes; the others of their list are for any method. What
 * they say of bodies by method is of successes, as every error has one. `docs/policies/sps-commerce.md`
 * accounts for each statement.
 */
// biome-ignore format: a person holds these rows beside the guide's
export const spsCommerce = {
  name: 'SPS Commerce REST API Standards',
  url: 'https://github.com/SPSCommerce/sps-api-standards/blob/main/standards/request-response.md',
  sections: {
    'status-code-listed': '#supported-status-codes',
    'status-code-method': '#http-method-to-status-code-mapping',
    'status-method-listed': '#http-methods',
    '200': '#200-ok', '201': '#201-created', '202': '#202-accepted', '204': '#204-no-content',
    '400': '#400-bad-request', '401': '#401-unauthorized', '403': '#403-forbidden',
    '404': '#404-not-found', '405': '#405-method-not-allowed', '406': '#406-not-acceptable',
    '409': '#409-conflict', '412': '#412-precondition-failed',
    '415': '#415-unsupported-media-type', '428': '#428-precondition-required',
    '429': '#429-too-many-requests', '500': '#500-internal-server-errors',
  },
  methods: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
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
} as const satisfies Policy;
