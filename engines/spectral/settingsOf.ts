import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Changes } from '../../checks/Changes.ts';

/** What a ruleset says of the policy for one document, beside the options of its rules. */
export interface Settings {
  readonly changes: Changes;
  readonly skipsDeprecated: boolean;
}

const none: Settings = { changes: {}, skipsDeprecated: false };

/** One for all copies of this module, as the documents are, see `documentOf`. */
const key = Symbol.for('spectral-status-codes/Settings/1');
const shared = globalThis as { [key]?: WeakMap<object, Settings> };
shared[key] ??= new WeakMap();
const known: WeakMap<object, Settings> = shared[key];

/** The settings for the document that Spectral is linting. */
export function settingsOf({ documentInventory }: RulesetFunctionContext): Settings {
  return known.get(documentInventory) ?? none;
}

/** Keeps the settings for the rules that Spectral runs afterwards. */
export function setSettings({ documentInventory }: RulesetFunctionContext, settings: Settings) {
  known.set(documentInventory, settings);
}
