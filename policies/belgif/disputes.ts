/** A cell on which the guide contradicts itself. */
export interface Dispute {
  readonly statusCode: string;
  readonly method: string;
  /** The mark in the matrix that closes the chapter. */
  readonly matrix: 'X' | '-' | 'controller only';
  /** Whether the code's own entry, in its column of methods, names the method. */
  readonly prose: 'X' | '-';
  /** `settled`: the matrix holds. `open`: allowed, with a hint from `status-code-method-disputed`. */
  readonly ruling: 'settled' | 'open';
  readonly reason: string;
}

/** The ten cells in which the guide's matrix and its text differ, and what this project makes of them. */
export const disputes = [
  {
    statusCode: '200',
    method: 'POST',
    matrix: 'controller only',
    prose: '-',
    ruling: 'settled',
    reason:
      'The text leaves POST out, the matrix admits it for controllers: the condition explains both.',
  },
  {
    statusCode: '202',
    method: 'OPTIONS',
    matrix: 'X',
    prose: '-',
    ruling: 'open',
    reason:
      'The text reserves 202 to POST; nothing tells why OPTIONS would start long-running work.',
  },
  {
    statusCode: '204',
    method: 'OPTIONS',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'An OPTIONS response often has header fields alone, which the matrix overlooks.',
  },
  {
    statusCode: '303',
    method: 'GET',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'The text accepts every method and calls POST the usual one; a later revision agrees.',
  },
  {
    statusCode: '303',
    method: 'HEAD',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'As for GET, which HEAD mirrors.',
  },
  {
    statusCode: '303',
    method: 'PUT',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'The text accepts every method; a later revision agrees.',
  },
  {
    statusCode: '303',
    method: 'PATCH',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'The text accepts every method; a later revision agrees.',
  },
  {
    statusCode: '303',
    method: 'DELETE',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'The text accepts every method; a later revision agrees.',
  },
  {
    statusCode: '303',
    method: 'OPTIONS',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'The text accepts every method; a later revision agrees.',
  },
  {
    statusCode: '405',
    method: 'OPTIONS',
    matrix: '-',
    prose: 'X',
    ruling: 'open',
    reason: 'OPTIONS asks which methods there are, so refusing it is odd, yet servers may.',
  },
] as const satisfies readonly Dispute[];
