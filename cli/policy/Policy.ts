/** What a policy says of a status code under a method; `disputed` is what its guide contradicts itself on. */
export type PolicyMark =
  | 'X'
  | '-'
  | '?'
  | 'undocumented'
  | 'controller only'
  | 'creation only'
  | 'disputed';

/** Which status codes a ruleset allows, as far as it has rules that say so. */
export interface Policy {
  /** Whether such a rule is on. */
  readonly isKnown: boolean;
  /** Its name and the URL of its guide, where they are told. */
  readonly name: string;
  readonly url: string;
  /** The methods that it speaks of. */
  readonly methods: readonly string[];
  /** The status codes that it lists. */
  readonly statusCodes: readonly string[];
  /** Whether it leaves free what it does not list. */
  readonly isOpen: boolean;
  /** Why cells are disputed. */
  readonly disputes: readonly Dispute[];
  markOf(method: string, statusCode: string): PolicyMark;
  isAllowed(method: string, statusCode: string): boolean;
}

export interface Dispute {
  readonly statusCode: string;
  readonly method: string;
  readonly reason: string;
}

export const noPolicy: Policy = {
  isKnown: false,
  name: '',
  url: '',
  methods: [],
  statusCodes: [],
  isOpen: true,
  disputes: [],
  markOf: () => 'X',
  isAllowed: () => true,
};
