import type { PolicyChanges } from './policy.mjs';

/** How much a finding weighs. */
export type Severity = 'error' | 'warn' | 'info' | 'hint';

/** What to do with a rule: a level, on with its own level, or off. */
export type RuleSwitch = Severity | boolean | 'off';

/** What `check` takes beside the document. */
export interface CheckOptions {
  /**
   * The same document with the `$ref`s into other files replaced by what they lead to; without it,
   * nothing is said of what is there.
   */
  readonly resolved?: unknown;
  /** The path of the document's file, by which the document may refer to itself. */
  readonly source?: string;
  /** What the team does differently from the guide, as `createRuleset` takes it. */
  readonly policy?: PolicyChanges;
  /** `recommended` (as it is without this), `all`, or single rules by id, the others as recommended. */
  readonly rules?: 'recommended' | 'all' | Readonly<Record<string, RuleSwitch>>;
}

/** A finding of a rule in a document. */
export interface CheckFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the document: the deepest place on the way to the finding that the document itself has. */
  readonly path: readonly (string | number)[];
}

/**
 * What the rules find in a parsed OpenAPI document, without Spectral.
 *
 * Gives the findings by rule, in the order of the ruleset; none for what is no OpenAPI document.
 * Throws an error that names the first wrong options and what is accepted; never because of the document.
 */
export declare function check(document: unknown, options?: CheckOptions): CheckFinding[];
