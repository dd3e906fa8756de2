import type { Finding } from '../findings/Finding.ts';
import type { Where } from '../findings/isWithin.ts';
import type { Scope } from '../openapi/Scope.ts';

/** What is wrong with the operations or responses in a scope. It never throws, whatever the document. */
export type Check<Options> = (scope: Scope, options: Options) => readonly Finding[];

/** How much a finding weighs. */
export type Severity = 'error' | 'warn' | 'info' | 'hint';

/** A rule, stated once for every engine. */
export interface Rule {
  /** What holds when the document is right. */
  readonly description: string;
  /** The section of the guide. */
  readonly documentationUrl: string;
  readonly severity: Severity;
  /** `false` for a rule that is off unless a ruleset turns it on. */
  readonly recommended?: boolean;
  readonly check: Check<never>;
  /** What the check takes beside the scope. */
  readonly options: unknown;
  /** Whether it says nothing of operations that are deprecated. */
  readonly skipsDeprecated?: boolean;
  /** The operations that it is for; without it, all. */
  readonly where?: Where;
  /** Whether it looks at what the other rules have found, and so runs after them. */
  readonly isLast?: boolean;
}

/** A rule whose options are those of its check. */
export type RuleOf<SomeCheck> =
  SomeCheck extends Check<infer Options>
    ? Rule & { readonly check: SomeCheck; readonly options: Options }
    : never;

/** Rules by id. */
export type Rules = Readonly<Record<string, Rule>>;
