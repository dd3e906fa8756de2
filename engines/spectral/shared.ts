import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { PolicyChanges } from '../../createRules.ts';
import type { Sorted } from '../../findings/sortFindings.ts';
import type { Baseline } from '../../openapi/Baseline.ts';
import type { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';

/** By Spectral's inventory, of which each run has one. */
interface Shared {
  /** What is linted, as read once for all rules. */
  readonly documents: WeakMap<object, OpenApiDocument>;
  readonly baselines: WeakMap<object, Baseline>;
  /** What a ruleset says of the policy, beside the options of its rules. */
  readonly changes: WeakMap<object, PolicyChanges>;
  /** Those of them whose policy a ruleset has taken. */
  readonly taken: WeakSet<object>;
  readonly observers: WeakMap<object, Observer>;
}

/**
 * Who is told what a rule has found, before Spectral is told what it reports: the rule by its own id,
 * and as Spectral runs it, which may be one for several.
 */
export type Observer = (id: string, found: Sorted, rule: RulesetFunctionContext['rule']) => void;

/**
 * One for all copies of this module: functions that a user takes one by one from the package are
 * bundles of their own, and should neither read the document again nor miss what others noted.
 * The number counts the changes to what they share.
 */
const key = Symbol.for('spectral-status-codes/run/7');
const global = globalThis as { [key]?: Shared };
global[key] ??= {
  documents: new WeakMap(),
  baselines: new WeakMap(),
  changes: new WeakMap(),
  taken: new WeakSet(),
  observers: new WeakMap(),
};

export const { documents, baselines, changes, taken, observers }: Shared = global[key];
