import type { RulesetDefinition } from '@stoplight/spectral-core';

/** Cells of the matrix: by status code, some methods, or `all`. */
export type Cells = Readonly<Record<string, readonly string[] | 'all'>>;

/** What a team does differently from the guide. */
export interface PolicyChanges {
  /** Cells to allow; a status code that the policy does not list is listed by it. */
  readonly allow?: Cells;
  /** Cells to forbid; a status code that is forbidden for all methods is listed no longer. */
  readonly forbid?: Cells;
  /** Header fields that responses must declare, by status code and name, each with its level. */
  readonly headers?: Readonly<
    Record<string, Readonly<Record<string, 'error' | 'warn' | 'info' | 'hint'>>>
  >;
  /** `skip` says nothing of operations that are `deprecated`: they are to be removed, not mended. */
  readonly deprecated?: 'skip';
  /** The revision of the guide to start from, by its date. */
  readonly revision?: '2023-10-05' | '2025-06-16';
}

/**
 * The ruleset with a changed policy; everything that is not named stays the guide's. Throws an error
 * that names every wrong change and what is accepted.
 */
export declare function createRuleset(changes?: PolicyChanges): RulesetDefinition;
