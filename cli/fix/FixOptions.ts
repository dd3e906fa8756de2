import type { InputOptions } from '../inputOptions.ts';

/** The options of `status-codes fix`. */
export interface FixOptions extends InputOptions {
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly contract?: boolean;
  readonly rule?: readonly string[];
  readonly reason?: string;
  readonly overlay?: string;
}
