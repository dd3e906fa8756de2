/** The methods the policy speaks of, in the order of the matrix's columns. */
export const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** `X`: the method may answer with the code; `-`: it may not; words: it may on that condition. */
export type Mark = 'X' | '-' | 'controller only' | 'creation only';

/** A row of the matrix. */
export type Row = readonly [
  reasonPhrase: string,
  GET: Mark,
  HEAD: Mark,
  PUT: Mark,
  POST: Mark,
  PATCH: Mark,
  DELETE: Mark,
  OPTIONS: Mark,
];

/**
 * The status codes of the policy and the methods that may answer with each:
 * the matrix that closes the guide's chapter, row by row and mark by mark.
 *
 * The conditions have rules of their own (`status-200-post-controller`,
 * `status-201-put-creation`); where the guide's text contradicts a mark, `disputes.ts` says so.
 */
// biome-ignore format: a person holds this table beside the guide's
export const statusCodes = {
  //                               GET  HEAD PUT              POST               PATCH DELETE OPTIONS
  '200': ['OK',                     'X', 'X', 'X',             'controller only', 'X', 'X', 'X'],
  '201': ['Created',                '-', '-', 'creation only', 'X',               '-', '-', '-'],
  '202': ['Accepted',               '-', '-', '-',             'X',               '-', '-', 'X'],
  '204': ['No Content',             '-', 'X', 'X',             'X',               'X', 'X', '-'],
  '301': ['Moved Permanently',      'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '303': ['See Other',              '-', '-', '-',             'X',               '-', '-', '-'],
  '304': ['Not Modified',           'X', 'X', '-',             '-',               '-', '-', '-'],
  '307': ['Temporary Redirect',     'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '400': ['Bad Request',            'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '401': ['Unauthorized',           'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '403': ['Forbidden',              'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '404': ['Not Found',              'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '405': ['Method Not Allowed',     'X', 'X', 'X',             'X',               'X', 'X', '-'],
  '406': ['Not Acceptable',         'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '409': ['Conflict',               '-', '-', 'X',             'X',               'X', 'X', '-'],
  '412': ['Precondition Failed',    '-', '-', 'X',             'X',               'X', 'X', '-'],
  '413': ['Payload Too Large',      '-', '-', 'X',             'X',               'X', '-', '-'],
  '415': ['Unsupported Media Type', 'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '429': ['Too Many Requests',      'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '500': ['Internal Server Error',  'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '502': ['Bad Gateway',            'X', 'X', 'X',             'X',               'X', 'X', 'X'],
  '503': ['Service Unavailable',    'X', 'X', 'X',             'X',               'X', 'X', 'X'],
} as const satisfies Record<string, Row>;
