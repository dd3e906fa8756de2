import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import type { Finding } from './Finding.ts';
import { type Finder, sortFindings } from './sortFindings.ts';

/** The findings of a rule that are to be reported, see `sortFindings`. */
export function withoutKnown(
  finder: Finder,
  findings: readonly Finding[],
  document: OpenApiDocument,
): readonly Finding[] {
  return sortFindings(finder, findings, document).reported;
}
