import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { baselines, documents } from './shared.ts';

/** The document that Spectral is linting, read once per run for all rules. */
export function documentOf({
  document,
  documentInventory,
}: RulesetFunctionContext): OpenApiDocument {
  const known = documents.get(documentInventory);
  if (known !== undefined) return known;
  // `resolved` is there at run time but not in Spectral's public type.
  const { resolved } = documentInventory as unknown as { resolved: unknown };
  const read = new OpenApiDocument(document.data, resolved, document.source ?? undefined);
  read.baseline = baselines.get(documentInventory);
  documents.set(documentInventory, read);
  return read;
}
