import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';

type Documents = WeakMap<object, OpenApiDocument>;

/**
 * One for all copies of this module: functions that a user takes one by one from the package are
 * bundles of their own, and should neither read the document again nor miss what others noted.
 * The number counts the changes to what they share.
 */
const key = Symbol.for('spectral-status-codes/OpenApiDocument/2');
const shared = globalThis as { [key]?: Documents };
shared[key] ??= new WeakMap();
const documents: Documents = shared[key];

/** The document that Spectral is linting, read once per run for all rules. */
export function documentOf({
  document,
  documentInventory,
}: RulesetFunctionContext): OpenApiDocument {
  const known = documents.get(documentInventory);
  if (known !== undefined) return known;
  // `resolved` is there at run time but not in Spectral's public type.
  const { resolved } = documentInventory as unknown as { resolved: unknown };
  const fileName = document.source?.split(/[\\/]/).at(-1);
  const read = new OpenApiDocument(document.data, resolved, fileName);
  documents.set(documentInventory, read);
  return read;
}
