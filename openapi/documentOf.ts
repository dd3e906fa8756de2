import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { OpenApiDocument } from './OpenApiDocument.ts';

const documents = new WeakMap<object, OpenApiDocument>();

/** The document that Spectral is linting, read once per run for all rules. */
export function documentOf(context: RulesetFunctionContext): OpenApiDocument {
  const known = documents.get(context.documentInventory);
  if (known !== undefined) return known;
  // `resolved` is there at run time but not in Spectral's public type.
  const { resolved } = context.documentInventory as unknown as { resolved: unknown };
  const read = new OpenApiDocument(context.document.data, resolved);
  documents.set(context.documentInventory, read);
  return read;
}
