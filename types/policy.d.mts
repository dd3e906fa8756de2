import type { RulesetDefinition } from '@stoplight/spectral-core';
import type { Level, Method, Policy } from './policy-types.mjs';

export type { Level, Method, Policy };

/** Cells of the matrix: by status code, or a range for all of its class, some methods, or `all`. */
export type Cells = Readonly<Record<string, readonly string[] | 'all'>>;

/** What a team does differently from a guide. */
export interface PolicyChanges {
  /** The policy to start from; without it, that of the guide this project began with. */
  readonly policy?: Policy;
  /** Cells to allow; a status code that the policy does not list is listed by it. */
  readonly allow?: Cells;
  /** Cells to forbid; a status code that is forbidden for all methods is listed no longer. */
  readonly forbid?: Cells;
  /** How binding list and matrix are: of `unlisted` codes, of a status code or range, of its cells. */
  readonly levels?: Readonly<Record<string, Level | Readonly<Partial<Record<Method, Level>>>>>;
  /** Header fields that responses must declare, by status code or range and name, each with its level. */
  readonly headers?: Readonly<
    Record<string, Readonly<Record<string, 'error' | 'warn' | 'info' | 'hint'>>>
  >;
  /** `skip` says nothing of operations that are `deprecated`: they are to be removed, not mended. */
  readonly deprecated?: 'skip';
  /** The revision of the guide to start from, by its date. */
  readonly revision?: '2023-10-05' | '2025-06-16';
}

/**
 * The ruleset with a changed policy, the guide's or another; what is not named stays as it is there.
 * Throws an error that names the first wrong changes and what is accepted.
 */
export declare function createRuleset(changes?: PolicyChanges): RulesetDefinition;
