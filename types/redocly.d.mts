import type { PolicyChanges } from './policy.mjs';

/** What a rule does when Redocly walks through a document; a type, as Redocly's own wants an index. */
export type Visitor = {
  readonly Root: {
    readonly enter?: (...walk: unknown[]) => void;
    readonly leave?: (...walk: unknown[]) => void;
  };
};

/** A plugin of Redocly CLI, as far as it is this one. */
export interface StatusCodesPlugin {
  readonly id: string;
  /** What to extend: `status-codes/recommended` or `status-codes/all`. */
  readonly configs: {
    readonly recommended: { readonly rules: Record<string, 'error' | 'warn'> };
    readonly all: { readonly rules: Record<string, 'error' | 'warn'> };
  };
  readonly rules: {
    readonly oas2: Record<string, () => Visitor>;
    readonly oas3: Record<string, () => Visitor>;
  };
}

/**
 * The plugin for Redocly CLI with a changed policy, the guide's or another, for a plugin's file of your
 * own to export; what is not named stays as it is there. Throws an error that names the first wrong
 * changes and what is accepted.
 */
export declare function createPlugin(changes?: PolicyChanges): () => StatusCodesPlugin;

/** The plugin for Redocly CLI: what `plugins: [spectral-status-codes/redocly]` loads. */
declare const plugin: () => StatusCodesPlugin;
export default plugin;
