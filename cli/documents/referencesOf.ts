import type { RulesetFunctionContext } from '@stoplight/spectral-core';

/** The other files and addresses that the `$ref`s of a linted document lead to, directly or not. */
export function referencesOf({
  referencedDocuments,
}: RulesetFunctionContext['documentInventory']): readonly string[] {
  return Object.keys(referencedDocuments);
}
