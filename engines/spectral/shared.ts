import type { PolicyChanges } from '../../createRules.ts';
import type { Finding } from '../../findings/Finding.ts';
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

/** Who is told what a rule reports, before Spectral is. */
export type Observer = (rule: string, findings: readonly Finding[]) => void;

/**
 * One for all copies of this module: functions that a user takes one by one from the package are
 * bundles of their own, and should neither read the document again nor miss what others noted.
 * The number counts the changes to what they share.
 */
const key = Symbol.for('spectral-status-codes/run/6');
const global = globalThis as { [key]?: Shared };
global[key] ??= {
  documents: new WeakMap(),
  baselines: new WeakMap(),
  changes: new WeakMap(),
  taken: new WeakSet(),
  observers: new WeakMap(),
};

export const { documents, baselines, changes, taken, observers }: Shared = global[key];
