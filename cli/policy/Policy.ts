/** Which status codes a ruleset allows, as far as it has rules that say so. */
export interface Policy {
  /** Whether such a rule is on. */
  readonly isKnown: boolean;
  /** The status codes that it lists. */
  readonly statusCodes: readonly string[];
  isAllowed(method: string, statusCode: string): boolean;
}

export const noPolicy: Policy = { isKnown: false, statusCodes: [], isAllowed: () => true };
